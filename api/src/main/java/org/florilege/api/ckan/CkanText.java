package org.florilege.api.ckan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.florilege.catalog.description.Text;
import org.florilege.catalog.description.Texts;

/// Texts and moments as CKAN writes them.
final class CkanText {

    static final String LANGUAGE = "fr";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private CkanText() {}

    /// UTC without saying so.
    static String of(Instant moment) {
        return MOMENT.format(moment.atOffset(ZoneOffset.UTC));
    }

    /// A text in the language of the catalogue, and beside it, as ckanext-fluent does, in each language that it has.
    static void put(Map<String, Object> dict, String name, Texts texts) {
        dict.put(name, texts.in(LANGUAGE));
        Map<String, String> translated = new LinkedHashMap<>();
        for (Text text : texts.all())
            if (!text.language().isEmpty()) translated.putIfAbsent(text.language(), text.value());
        if (!translated.isEmpty()) dict.put(name + "_translated", translated);
    }

    /// Several texts by language; those without one are in none.
    static Map<String, List<String>> byLanguage(Texts texts) {
        Map<String, List<String>> byLanguage = new LinkedHashMap<>();
        for (Text text : texts.all())
            if (!text.language().isEmpty())
                byLanguage
                        .computeIfAbsent(text.language(), tag -> new ArrayList<>())
                        .add(text.value());
        return byLanguage;
    }

    static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
