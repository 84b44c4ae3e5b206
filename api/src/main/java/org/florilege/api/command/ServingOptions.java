package org.florilege.api.command;

import org.florilege.api.setting.Setting;
import org.florilege.api.setting.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the commands that serve understand besides what all do.
final class ServingOptions {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--port", paramLabel = "N", description = "the port to serve at (default: 8080)")
    private @Nullable Integer port;

    PortalSettings settings() {
        Settings settings = common.settings();
        return new PortalSettings(
                port == null ? settings : settings.with(Setting.PORT, String.valueOf(port), "--port"));
    }
}
