package org.florilege.harvester.fetch;

import java.time.Duration;

/// How long we wait for one answer.
///
/// @param connect for a connection to stand, once per address of the host
/// @param answer for an answer to begin; also how long a server that has begun may be silent
/// @param page for one page or document to be read and parsed
public record Timeouts(Duration connect, Duration answer, Duration page) {

    public Timeouts {
        SettingText.positive("connect-timeout", connect);
        SettingText.positive("answer-timeout", answer);
        SettingText.positive("page-time", page);
    }

    /// @return the usual: patient with large catalogues, not with silent servers
    static Timeouts usual() {
        return new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(90), Duration.ofHours(1));
    }
}
