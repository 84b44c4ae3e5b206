package org.florilege.api.dump;

import java.util.Optional;
import org.florilege.api.source.Cron;

/// When dumps are made by themselves, and how many of them stay.
///
/// @param schedule empty for never
/// @param kept at least 1
public record DumpPlan(Optional<Cron> schedule, int kept) {

    /// What applies until the operator says otherwise.
    public static final String USUAL_SCHEDULE = "30 3 * * *";

    public static final int USUALLY_KEPT = 7;
    public static final int MOST_KEPT = 1000;
}
