package org.florilege.ui.view;

import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;
import org.jspecify.annotations.Nullable;

/// A page that could not be shown: what happened and what to do now.
///
/// @param tombstone of a withdrawn resource (status 410), else null
public record ErrorView(
        Frame frame, Problem problem, @Nullable Tombstone tombstone) implements View {
    /// The standard page of a status.
    public static ErrorView of(int status, UiLanguage language, Address address) {
        Messages messages = Messages.of(language);
        String key = messages.has("error." + status + ".title") ? "error." + status : "error.other";
        Frame frame = Frame.of(language, messages.get(key + ".title"), address).withMachine(Machine.notIndexed());
        return new ErrorView(frame, Problem.of(status, language), null);
    }
}
