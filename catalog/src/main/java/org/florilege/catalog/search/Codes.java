package org.florilege.catalog.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.vocabulary.Concept;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.VocabularyName;

/// The values of facets: the short code of what a controlled vocabulary knows, else what the source says.
public final class Codes {

    private static final Map<Facet, List<VocabularyName>> VOCABULARIES = Map.of(
            Facet.THEME,
            List.of(VocabularyName.DATA_THEME, VocabularyName.HEALTH_THEME, VocabularyName.HEALTH_CATEGORY),
            Facet.LICENCE,
            List.of(VocabularyName.LICENCE),
            Facet.FORMAT,
            List.of(VocabularyName.FILE_TYPE, VocabularyName.MEDIA_TYPE),
            Facet.ACCESS_RIGHTS,
            List.of(VocabularyName.ACCESS_RIGHT),
            Facet.LANGUAGE,
            List.of(VocabularyName.LANGUAGE));

    private static final Map<Kind, Map<String, String>> KINDS = Map.of(
            Kind.DATASET, Map.of("fr", "Jeu de données", "en", "Dataset"),
            Kind.DATA_SERVICE, Map.of("fr", "Service de données", "en", "Data service"),
            Kind.DATASET_SERIES, Map.of("fr", "Série de jeux de données", "en", "Dataset series"),
            Kind.ALGORITHM, Map.of("fr", "Algorithme", "en", "Algorithm"),
            Kind.CHALLENGE, Map.of("fr", "Data challenge", "en", "Data challenge"),
            Kind.ORGANISATION, Map.of("fr", "Organisation", "en", "Organisation"));

    private Codes() {}

    /// The values of a facet for what a record states: each once, in order.
    public static Set<String> of(Facet facet, List<String> stated) {
        Set<String> codes = new LinkedHashSet<>();
        for (String value : stated) if (!value.isBlank()) codes.add(of(facet, value));
        return codes;
    }

    /// The value of a facet for one code, IRI or label of the same thing.
    public static String of(Facet facet, String stated) {
        if (facet == Facet.FORMAT)
            return Vocabularies.fileTypeOf(stated).map(Concept::notation).orElseGet(() -> shortened(stated));
        return concept(facet, stated)
                .map(Concept::notation)
                .orElseGet(() -> facet == Facet.PROGRAMMING_LANGUAGE ? shortened(stated) : stated.strip());
    }

    /// What people call a value of a facet.
    public static String label(Facet facet, String value, String language) {
        if (facet == Facet.KIND)
            return Kind.ofSegment(value)
                    .map(kind -> KINDS.getOrDefault(kind, Map.of()).getOrDefault(language, value))
                    .orElse(value);
        return concept(facet, value).map(concept -> concept.label(language)).orElseGet(() -> shortened(value));
    }

    private static Optional<Concept> concept(Facet facet, String value) {
        for (VocabularyName name : VOCABULARIES.getOrDefault(facet, List.of())) {
            Optional<Concept> concept = Vocabularies.of(name).resolve(value);
            if (concept.isPresent()) return concept;
        }
        return Optional.empty();
    }

    /// The last step of an IRI, anything else as it is.
    private static String shortened(String value) {
        String text = value.strip();
        if (!text.startsWith("http://") && !text.startsWith("https://")) return text;
        String path = text.replaceFirst("[/#]+$", "");
        String last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('#')) + 1);
        try {
            return last.isEmpty() ? text : URLDecoder.decode(last, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return last;
        }
    }
}
