package org.florilege.ui.view;

/// A value that was mended on the way in: what it was, what it became, and by which rule.
public record RepairLine(String rule, String original, String repaired) {
    public RepairLine {
        Check.text("a repair's rule", rule);
    }
}
