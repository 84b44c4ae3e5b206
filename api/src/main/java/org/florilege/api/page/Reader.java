package org.florilege.api.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.florilege.catalog.description.Texts;
import org.florilege.ui.language.Formats;
import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.DateValue;
import org.florilege.ui.view.Prose;
import org.florilege.ui.view.Text;
import org.jspecify.annotations.Nullable;

/// Who reads the page: puts the catalogue's texts, dates and codes into the reader's language.
public record Reader(UiLanguage language) {

    public String tag() {
        return language.tag();
    }

    public Messages messages() {
        return Messages.of(language);
    }

    public Formats formats() {
        return messages().formats();
    }

    /// The text that suits the reader best, or empty when there is none.
    public Optional<Text> text(Texts texts) {
        return texts.best(tag()).filter(text -> !text.value().isBlank()).map(this::text);
    }

    /// The text with its language, which goes without saying when it is the reader's.
    Text text(org.florilege.catalog.description.Text text) {
        return Text.of(text.value(), otherLanguage(text.language()));
    }

    Prose prose(Texts texts) {
        return texts.best(tag())
                .map(text -> Prose.of(text.value(), otherLanguage(text.language())))
                .orElseGet(Prose::none);
    }

    /// The language tag to state, or null when it is the page's own or unknown.
    @Nullable
    String otherLanguage(String tag) {
        return tag.isEmpty() || tag.equals(tag()) ? null : tag;
    }

    /// What is stated of a moment: an ISO 8601 year, month, day or instant; anything else is shown as it is.
    DateValue date(String stated) {
        return new DateValue(Moments.shown(stated, formats()), stated.strip());
    }

    /// A moment to the minute.
    public DateValue instant(Instant moment) {
        return new DateValue(
                formats().instant(moment),
                moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
