package org.florilege.api.record;

import org.florilege.catalog.vocabulary.Concept;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.VocabularyName;

/// What people call a coded value.
public final class CodeLabels {

    private CodeLabels() {}

    /// The label in this language: of the vocabulary where it knows the code, of any vocabulary that knows the IRI,
    /// else the last words of the IRI, else what the source wrote.
    public static String label(VocabularyName vocabulary, String code, String language) {
        return Vocabularies.of(vocabulary)
                .resolve(code)
                .or(() -> Vocabularies.byIri(code))
                .map(concept -> concept.label(language))
                .orElseGet(() -> lastWords(code));
    }

    /// The short name of a file format, such as `CSV`; media types lead to theirs.
    public static String format(String code, String language) {
        return Vocabularies.fileTypeOf(code)
                .map(Concept::notation)
                .orElseGet(() -> label(VocabularyName.MEDIA_TYPE, code, language));
    }

    /// Whether the code is an address on the web.
    public static boolean isAddress(String code) {
        return code.startsWith("http://") || code.startsWith("https://");
    }

    private static String lastWords(String code) {
        if (!isAddress(code)) return code.isBlank() ? "–" : code;
        String trimmed = code.endsWith("/") ? code.substring(0, code.length() - 1) : code;
        String words = trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('#')) + 1);
        return words.isBlank() ? code : words;
    }
}
