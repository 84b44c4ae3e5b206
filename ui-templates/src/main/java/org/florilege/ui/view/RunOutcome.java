package org.florilege.ui.view;

/// How a run ended, or that it has not.
public enum RunOutcome {
    RUNNING("…"),
    COMPLETE("✓"),
    PARTIAL("½"),
    HELD("!"),
    UNREACHABLE("×"),
    FAILED("×"),
    INTERRUPTED("–");

    private final String sign;

    RunOutcome(String sign) {
        this.sign = sign;
    }

    /// What stands for it where there is no room for a word; tells more than a colour.
    public String sign() {
        return sign;
    }
}
