package org.florilege.ui.view;

/// An identifier and what it is, for example `DOI`, `IRI`, `SWHID`.
public record Identifier(String scheme, Value value) {
    public Identifier {
        Check.text("an identifier's scheme", scheme);
    }
}
