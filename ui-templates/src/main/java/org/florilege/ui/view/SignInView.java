package org.florilege.ui.view;

/// The form with which the operator signs in.
///
/// @param account the name of the account
/// @param next where to go from there, inside the portal
/// @param failed whether an attempt has just failed
/// @param mark what the form sends back in the field `_csrf`, as proof that it is ours
public record SignInView(Frame frame, String account, String next, boolean failed, String mark) implements View {
    public SignInView {
        Check.text("the account", account);
        Check.url("where to go", next);
        Check.text("the mark of forms", mark);
    }
}
