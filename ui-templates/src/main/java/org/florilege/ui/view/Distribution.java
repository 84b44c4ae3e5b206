package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form in which a dataset can be had.
///
/// @param format a short name such as `CSV`, or null
/// @param size as people read it, or null
/// @param links where to get it, the direct download first
/// @param note what else to know (a description, the availability), or null
public record Distribution(
        Text title,
        @Nullable String format,
        @Nullable String size,
        @Nullable Value licence,
        List<Way> links,
        @Nullable Checksum checksum,
        @Nullable Text note) {
    public Distribution {
        links = List.copyOf(links);
    }

    /// Whether an address gives the file itself or a page that leads to it.
    public enum Means {
        DOWNLOAD,
        ACCESS
    }

    /// An address of the distribution; one that a browser must not follow is shown and not linked.
    public record Way(Means means, Value address) {
        public static Way of(Means means, String url) {
            return new Way(means, Value.linked(url, url));
        }
    }
}
