package org.florilege.api.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.florilege.api.setting.Setting;
import org.florilege.api.setting.SettingException;
import org.florilege.api.setting.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command understands.
final class CommonOptions {

    static final String CONFIG_FILE = "florilege.yaml";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where everything is kept (default: ./data, ./data/demo for the demo)")
    private @Nullable String data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "the settings (default: ./" + CONFIG_FILE + ", if there is one)")
    private @Nullable Path config;

    /// All settings, what was said on the command line first.
    Settings settings() {
        Settings settings = Settings.read(configFile(), System.getProperties(), System.getenv());
        return data == null ? settings : settings.with(Setting.DATA, data, "--data");
    }

    private Path configFile() {
        if (config == null) return Path.of(CONFIG_FILE);
        if (!Files.isRegularFile(config))
            throw new SettingException("There is no settings file " + config + ": check the path given with --config.");
        return config;
    }
}
