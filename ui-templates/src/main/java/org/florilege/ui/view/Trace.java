package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a resource's description comes from and how to cite it.
///
/// @param repairs the first of them
/// @param repairCount how many there are
/// @param citation how to cite it, or null when it is nothing to cite
public record Trace(
        List<Identifier> identifiers,
        List<Origin> origins,
        List<RepairLine> repairs,
        int repairCount,
        @Nullable Citation citation) {
    public Trace {
        identifiers = List.copyOf(identifiers);
        origins = List.copyOf(origins);
        repairs = List.copyOf(repairs);
    }

    public static Trace none() {
        return new Trace(List.of(), List.of(), List.of(), 0, null);
    }
}
