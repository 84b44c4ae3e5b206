package org.florilege.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.description.Texts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/// Texts with their languages, as documents keep them for showing: a list that alternates language and
/// text.
final class ShownTexts {

    private ShownTexts() {}

    static void write(JsonGenerator out, String field, Texts texts, UnaryOperator<String> shown) {
        if (texts.isEmpty()) return;
        out.writeArrayPropertyStart(field);
        for (Text text : texts.all()) {
            out.writeString(text.language());
            out.writeString(shown.apply(text.value()));
        }
        out.writeEndArray();
    }

    static Texts read(JsonNode list) {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i + 1 < list.size(); i += 2)
            texts.add(new Text(list.path(i + 1).asString(), list.path(i).asString()));
        return new Texts(texts);
    }
}
