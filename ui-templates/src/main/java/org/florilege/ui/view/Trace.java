package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a resource's description comes from and how to cite it.
///
/// @param citation a ready sentence, or null
public record Trace(
        List<Identifier> identifiers,
        List<Origin> origins,
        List<RepairLine> repairs,
        @Nullable Text citation) {
    public Trace {
        identifiers = List.copyOf(identifiers);
        origins = List.copyOf(origins);
        repairs = List.copyOf(repairs);
    }

    public static Trace none() {
        return new Trace(List.of(), List.of(), List.of(), null);
    }
}
