package org.florilege.ui.view;

/// Whether something that the portal stands on answers.
public enum EngineState {
    UP,
    STARTING,
    DOWN
}
