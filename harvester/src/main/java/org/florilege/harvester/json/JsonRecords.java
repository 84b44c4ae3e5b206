package org.florilege.harvester.json;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import tools.jackson.databind.JsonNode;

/// Turns the elements of a document into records: what one of them breaks costs that one.
public final class JsonRecords {

    private JsonRecords() {}

    /// States all elements of a document and how well it could be read.
    ///
    /// @param name what a record is called when it cannot be understood
    /// @param stating states one record
    /// @param most how many elements are read at most
    /// @return how many there were
    public static int state(
            JsonElements elements,
            DocumentBuilder document,
            int most,
            Function<JsonNode, String> name,
            BiConsumer<DocumentBuilder, JsonNode> stating) {
        int count = 0;
        while (count < most) {
            JsonElement element = elements.next().orElse(null);
            if (element == null) break;
            count++;
            switch (element) {
                case JsonElement.Broken broken -> document.refuse("", broken.pointer(), broken.finding());
                case JsonElement.Whole whole -> state(whole, document, name, stating);
            }
        }
        if (count < most) {
            elements.stop().ifPresent(stop -> document.stop(stop.spot(), stop.finding()));
            elements.mended().ifPresent(finding -> document.remark("", finding));
        }
        return count;
    }

    private static void state(
            JsonElement.Whole whole,
            DocumentBuilder document,
            Function<JsonNode, String> name,
            BiConsumer<DocumentBuilder, JsonNode> stating) {
        JsonNode value = whole.value();
        if (!value.isObject()) {
            document.refuse("", whole.pointer(), notAnObject(value));
            return;
        }
        try {
            stating.accept(document, value);
        } catch (RuntimeException unreadable) {
            document.refuse(name.apply(value), whole.pointer(), unreadable(unreadable));
        }
    }

    private static Finding notAnObject(JsonNode value) {
        return new Finding(
                        Rule.RECORD_UNREADABLE,
                        "A record is not a JSON object.",
                        "Describe each record by an object with names and values.")
                .about(value.toString());
    }

    private static Finding unreadable(RuntimeException broken) {
        return Finding.of(
                Rule.RECORD_UNREADABLE,
                "The record could not be understood: {0}.",
                "Tell us, with the document; this is a fault of ours.",
                broken);
    }
}
