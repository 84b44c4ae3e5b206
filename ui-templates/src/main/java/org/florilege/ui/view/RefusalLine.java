package org.florilege.ui.view;

/// A record that a source gave and the catalogue refused: which, where, by which rule, and how to mend it.
public record RefusalLine(String record, String place, String rule, String problem, String mend) {
    public RefusalLine {
        Check.text("a refusal's rule", rule);
    }
}
