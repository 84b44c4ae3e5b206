package org.florilege.ui.view;

/// Where a challenge stands in time.
public enum ChallengeState {
    UPCOMING,
    RUNNING,
    FINISHED,
    UNKNOWN
}
