package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field of a form.
///
/// @param name under which it is sent
/// @param kind how it is filled in
/// @param words what it says
/// @param value what stands in it; never a secret
/// @param error what is wrong with it; empty when nothing is
/// @param choices of a field of the kind CHOICE
public record FormField(String name, Kind kind, Words words, String value, String error, List<Choice> choices) {
    public FormField {
        Check.text("a field's name", name);
        choices = List.copyOf(choices);
    }

    /// How a field is filled in.
    public enum Kind {
        TEXT,
        AREA,
        MAIL,
        SECRET,
        CHECK,
        CHOICE,
        FIXED
    }

    /// What a field says.
    ///
    /// @param help one sentence; may be empty
    /// @param example a value that would be right; may be empty
    public record Words(String label, String help, String example) {}

    /// One of the values of a field.
    public record Choice(String value, String label) {}

    /// The id of the element.
    public String id() {
        return "f-" + name.replace('.', '-');
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }

    /// The ids of what describes it, or null when nothing does.
    public @Nullable String describedBy() {
        String ids = (words.help.isEmpty() && words.example.isEmpty() ? "" : id() + "-help")
                + (isWrong() ? " " + id() + "-error" : "");
        return ids.isBlank() ? null : ids.strip();
    }
}
