package org.florilege.catalog.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One entry of a [Vocabulary].
///
/// @param iri the IRI that its authority gave it
/// @param notation its code, unique in the vocabulary, for instance `CSV`, `FRA`, `text/csv`
/// @param codes further codes by their kind: `ISO_639_1`, `ISO_639_2B`, `ISO_639_3`, `ISO_3166_1_ALPHA_2`,
///     `ISO_3166_1_ALPHA_3`
/// @param labels the preferred label by language tag in lower case; always one in `fr` and one in `en`
/// @param matches IRIs of other authorities for the same thing, the closest first
public record Concept(
        String iri, String notation, Map<String, String> codes, Map<String, String> labels, List<String> matches) {

    public Concept {
        if (!labels.containsKey("fr") || !labels.containsKey("en"))
            throw new IllegalArgumentException("a concept has a French and an English label, unlike " + iri);
        codes = Map.copyOf(codes);
        labels = Map.copyOf(labels);
        matches = List.copyOf(matches);
    }

    /// @param language a language tag such as `fr` or `fr-BE`
    /// @return the label in that language, else in its primary language, else in English
    public String label(String language) {
        return Labels.in(labels, language);
    }

    /// @param kind for instance `ISO_639_1`
    /// @return the code of that kind, for instance `fr`
    public Optional<String> code(String kind) {
        return Optional.ofNullable(codes.get(kind.toUpperCase(Locale.ROOT)));
    }
}
