package org.florilege.harvester.code;

/// Who says something of a repository's software; who comes first here is believed first.
public enum Origin {
    CODEMETA,
    CITATION,
    PUBLICCODE,
    ZENODO,
    README_FRONT_MATTER,
    MANIFEST,
    FORGE,
    README_TEXT,
    LICENCE_TEXT;

    /// @return whether its authors wrote it for readers of metadata, as a forge and plain texts are not
    boolean isWritten() {
        return compareTo(FORGE) < 0;
    }
}
