package org.florilege.ui.view;

import org.jspecify.annotations.Nullable;

/// Whether one may read the code of a result.
public sealed interface Code {
    /// The code is public.
    ///
    /// @param address the algorithm's page, or the repository
    /// @param licence for example `MIT`, or null if unknown
    record Released(Link address, @Nullable String licence) implements Code {}

    /// The team did not release its code: the page says so plainly.
    record NotReleased() implements Code {}

    /// Nobody said.
    record Unknown() implements Code {}
}
