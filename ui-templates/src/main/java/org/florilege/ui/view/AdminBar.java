package org.florilege.ui.view;

/// What every page of the operator has above its content: where it is, and how to sign out.
///
/// @param mark what each form of the page sends back in the field `_csrf`, as proof that it is ours
public record AdminBar(AdminSection current, String mark) {
    public AdminBar {
        Check.text("the mark of forms", mark);
    }
}
