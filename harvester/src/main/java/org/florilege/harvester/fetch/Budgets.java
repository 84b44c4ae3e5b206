package org.florilege.harvester.fetch;

import java.time.Duration;

/// What a source may cost in all.
///
/// @param pageBytes how large one page or document may be, packed and unpacked
/// @param runBytes how much one run may read, as it comes over the wire
/// @param runTime how long one run may take from its first request
/// @param pages how many pages a feed may have
/// @param redirects how many may follow each other
public record Budgets(long pageBytes, long runBytes, Duration runTime, int pages, int redirects) {

    public Budgets {
        SettingText.atLeast("page-bytes", 1, pageBytes);
        SettingText.atLeast("run-bytes", 1, runBytes);
        SettingText.positive("run-time", runTime);
        SettingText.atLeast("pages", 1, pages);
        SettingText.atLeast("redirects", 0, redirects);
    }

    /// @return the usual: room for the largest catalogues that we know, an end for everything
    static Budgets usual() {
        return new Budgets(4L << 30, 32L << 30, Duration.ofHours(12), 100_000, 5);
    }
}
