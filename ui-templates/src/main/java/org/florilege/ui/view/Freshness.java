package org.florilege.ui.view;

/// How a source's last harvest went.
public enum Freshness {
    FRESH,
    STALE,
    RUNNING,
    PARTIAL,
    HELD,
    FAILED,
    NEVER,
    PAUSED
}
