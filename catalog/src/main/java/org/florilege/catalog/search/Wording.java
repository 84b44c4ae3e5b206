package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.description.Texts;
import tools.jackson.core.JsonGenerator;

/// The texts of one field of a document, sorted by how they are analysed: as French, as English, as
/// neither.
final class Wording {

    private final String untagged;
    private final List<String> french = new ArrayList<>(4);
    private final List<String> english = new ArrayList<>(4);
    private final List<String> other = new ArrayList<>(0);

    /// @param untagged the language of texts without a tag; empty when it is not known: they are then
    /// analysed as both
    Wording(String untagged) {
        this.untagged = untagged;
    }

    Wording add(Texts texts) {
        return add(texts, PlainText::line);
    }

    Wording add(Texts texts, UnaryOperator<String> plain) {
        for (Text text : texts.all()) {
            String words = plain.apply(text.value());
            if (!words.isEmpty()) add(words, text.language().isEmpty() ? untagged : text.language());
        }
        return this;
    }

    private void add(String words, String language) {
        boolean unknown = language.isEmpty();
        boolean isFrench = unknown || language.startsWith("fr");
        boolean isEnglish = unknown || language.startsWith("en");
        if (isFrench) french.add(words);
        if (isEnglish) english.add(words);
        if (!isFrench && !isEnglish) other.add(words);
    }

    List<String> in(String language) {
        return "fr".equals(language) ? french : english;
    }

    List<String> other() {
        return other;
    }

    /// Each text once, whatever its language.
    List<String> all() {
        List<String> all = new ArrayList<>(french);
        for (String text : english) if (!all.contains(text)) all.add(text);
        all.addAll(other);
        return all;
    }

    void writeTo(JsonGenerator out, String field) {
        if (french.isEmpty() && english.isEmpty()) return;
        out.writeObjectPropertyStart(field);
        strings(out, "fr", french);
        strings(out, "en", english);
        out.writeEndObject();
    }

    static void strings(JsonGenerator out, String field, Iterable<String> values) {
        var each = values.iterator();
        if (!each.hasNext()) return;
        out.writeArrayPropertyStart(field);
        while (each.hasNext()) out.writeString(each.next());
        out.writeEndArray();
    }
}
