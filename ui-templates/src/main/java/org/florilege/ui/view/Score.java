package org.florilege.ui.view;

/// A score as people read it, with its value for drawing.
public record Score(String shown, double value) {
    public Score {
        Check.text("a score", shown);
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a score is a finite number, not " + value);
        }
    }
}
