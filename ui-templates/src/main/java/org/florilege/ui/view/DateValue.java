package org.florilege.ui.view;

/// A date as people read it, with the form that machines read.
///
/// @param iso ISO 8601: a day, a month, a year or an instant
public record DateValue(String shown, String iso) {
    public DateValue {
        Check.text("a shown date", shown);
        Check.text("an ISO date", iso);
    }
}
