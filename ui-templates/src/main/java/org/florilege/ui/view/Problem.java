package org.florilege.ui.view;

import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;
import org.jspecify.annotations.Nullable;

/// What went wrong, in the reader's words.
///
/// @param status the HTTP status
/// @param type the problem type's address, or null
/// @param traceId what to tell the operator, or null
public record Problem(
        int status,
        @Nullable String type,
        String whatHappened,
        String whatToDo,
        @Nullable String traceId) {
    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not the status of a problem: " + status);
        }
        Check.text("what happened", whatHappened);
        Check.text("what to do", whatToDo);
        if (type != null) {
            Check.url("a problem's type", type);
        }
    }

    /// The problem that a status stands for, in our standard words.
    public static Problem of(int status, UiLanguage language) {
        Messages messages = Messages.of(language);
        String key = messages.has("error." + status + ".title") ? "error." + status : "error.other";
        return new Problem(status, null, messages.get(key + ".what"), messages.get(key + ".do"), null);
    }
}
