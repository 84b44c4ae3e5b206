package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A challenge as the home page features it.
///
/// @param question what the challenge asked; may be empty
/// @param dates as people read them, for example `octobre 2020`; null if unknown
/// @param organisers names, the first first
/// @param laureates how many teams won a prize, 0 if unknown
public record ChallengeTeaser(
        Text title, String url, Prose question, @Nullable String dates, List<String> organisers, int laureates) {
    public ChallengeTeaser {
        Check.url("a challenge", url);
        organisers = List.copyOf(organisers);
        Check.notNegative("a number of laureates", laureates);
    }
}
