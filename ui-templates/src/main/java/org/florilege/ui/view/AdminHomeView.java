package org.florilege.ui.view;

/// The operator's first page.
public record AdminHomeView(Frame frame, AdminBar bar) implements View {}
