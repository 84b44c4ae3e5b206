package org.florilege.ui.view;

import java.util.List;

/// Asks once more before something is done that cannot be undone.
///
/// @param lead what would be done, in one sentence
/// @param action where the answer is sent
/// @param choices ways to do it, the careful one first; empty when there is one
/// @param button what the button says that does it
/// @param cancelUrl where to go to let it be
public record ConfirmView(
        Frame frame, AdminBar bar, String lead, String action, List<Choice> choices, String button, String cancelUrl)
        implements View {
    public ConfirmView {
        Check.url("an action", action);
        Check.url("the way back", cancelUrl);
        choices = List.copyOf(choices);
    }

    /// One way to do it, sent in the field `how`.
    public record Choice(String value, String label) {}
}
