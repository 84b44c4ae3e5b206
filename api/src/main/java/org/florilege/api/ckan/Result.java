package org.florilege.api.ckan;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an action gives.
sealed interface Result {

    /// All at once.
    record Whole(@Nullable Object value) implements Result {}

    /// A list that may be long.
    ///
    /// @param before what is told beside the list; empty where the result is the list alone
    /// @param name of the list among that
    /// @param batches of the list, made when they are sent
    record Listed(Map<String, Object> before, String name, Iterator<? extends List<?>> batches) implements Result {}
}
