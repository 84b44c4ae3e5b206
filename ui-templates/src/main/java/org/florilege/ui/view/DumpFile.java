package org.florilege.ui.view;

/// A file with the whole catalogue.
///
/// @param format what people call its form, for example `N-Quads`
/// @param size localised, with its unit
/// @param records how many it holds, localised
public record DumpFile(Link file, String format, DateValue made, String records, String size, String sha256) {
    public DumpFile {
        Check.text("a checksum", sha256);
    }
}
