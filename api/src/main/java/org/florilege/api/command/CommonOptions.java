package org.florilege.api.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.setting.Setting;
import org.florilege.api.setting.SettingException;
import org.florilege.api.setting.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What every command that works on a data directory understands.
final class CommonOptions {

    static final String DATA = "data";
    private static final String CONFIG_FILE = "florilege.yaml";
    /// What the log configuration takes as its directory.
    private static final String LOG_PROPERTY = "log.directory";
    private static final String CONSOLE_PROPERTY = "log.console";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where everything is kept (default: ./data, for the demo ./data/demo)")
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

    /// The data directory, ready for use; logs go there from now on.
    ///
    /// @param console from which level on log lines are shown on the console, too
    static DataDirectory prepared(DataDirectory data, String console) {
        DataDirectory prepared = data.prepared();
        System.setProperty(CONSOLE_PROPERTY, console);
        System.setProperty(LOG_PROPERTY, prepared.logs().toString());
        return prepared;
    }

    /// The log file, once it is known where it is.
    static Optional<Path> logFile() {
        return Optional.ofNullable(System.getProperty(LOG_PROPERTY))
                .map(directory -> Path.of(directory).resolve("florilege.log"));
    }

    /// Opens the portal of these settings, for a command that serves nothing.
    Portal open() {
        PortalSettings wishes = new PortalSettings(settings());
        DataDirectory directory = prepared(wishes.data(DATA), "WARN");
        return Portal.open(directory, wishes.search(directory, true), wishes.secretKeys(directory), Clock.systemUTC());
    }
}
