package org.florilege.harvester.fetch;

import java.time.Duration;

/// What one source may cost when it is read over the web.
///
/// @param connectTimeout for a connection to stand
/// @param answerTimeout for an answer to begin
/// @param pageTime for one page or document to be read and parsed
/// @param pageBytes how large one page or document may be
/// @param pages how many pages a feed may have
/// @param userAgent how we introduce ourselves
public record FetchSettings(
        Duration connectTimeout,
        Duration answerTimeout,
        Duration pageTime,
        long pageBytes,
        int pages,
        String userAgent) {

    public FetchSettings {
        positive("connect-timeout", connectTimeout);
        positive("answer-timeout", answerTimeout);
        positive("page-time", pageTime);
        if (pageBytes < 1) throw new IllegalArgumentException("harvest.page-bytes is at least 1, not " + pageBytes);
        if (pages < 1) throw new IllegalArgumentException("harvest.pages is at least 1, not " + pages);
        if (userAgent.isBlank()) throw new IllegalArgumentException("harvest.user-agent says who asks");
    }

    private static void positive(String key, Duration value) {
        if (value.isNegative() || value.isZero())
            throw new IllegalArgumentException("harvest." + key + " is longer than nothing, not " + value);
    }

    /// @return the usual settings: patient with large catalogues, not with silent servers
    public static FetchSettings usual() {
        return new FetchSettings(
                Duration.ofSeconds(10),
                Duration.ofSeconds(90),
                Duration.ofHours(1),
                4L << 30,
                100_000,
                "Florilege/0.1 (open-data catalogue harvester)");
    }
}
