package org.florilege.ui.view;

/// What a downloaded file must add up to.
public record Checksum(String algorithm, String value) {
    public Checksum {
        Check.text("a checksum's algorithm", algorithm);
        Check.text("a checksum", value);
    }
}
