package org.florilege.catalog.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The controlled vocabularies, each read from the class path when it is first asked for and then kept. Any
/// thread may ask.
///
/// ```java
/// Vocabularies.of(VocabularyName.LICENCE).resolve("lov2").map(licence -> licence.label("fr"));
/// ```
public final class Vocabularies {

    private static final Map<VocabularyName, Vocabulary> LOADED = new ConcurrentHashMap<>();

    private Vocabularies() {}

    /// @return the vocabulary of that name
    public static Vocabulary of(VocabularyName name) {
        // get first: computeIfAbsent locks its bin on some paths even when the value is there
        Vocabulary loaded = LOADED.get(name);
        return loaded != null ? loaded : LOADED.computeIfAbsent(name, VocabularyReader::read);
    }

    /// @param path the name as addresses carry it, for instance `data-theme`
    /// @return the vocabulary, or empty when there is none of that name
    public static Optional<Vocabulary> named(String path) {
        return VocabularyName.ofPath(path).map(Vocabularies::of);
    }

    /// @return all vocabularies, in the order of [VocabularyName]
    public static List<Vocabulary> all() {
        return Arrays.stream(VocabularyName.values()).map(Vocabularies::of).toList();
    }

    /// Finds a concept whose vocabulary is not known.
    ///
    /// @return the concept with that IRI, in the sense of [Vocabulary#byIri]
    public static Optional<Concept> byIri(String iri) {
        return all().stream()
                .flatMap(vocabulary -> vocabulary.byIri(iri).stream())
                .findFirst();
    }

    /// @param mediaType a media type, with or without parameters, or its IRI at IANA
    /// @return the EU file type of such files; empty when there is none
    public static Optional<Concept> fileTypeOf(String mediaType) {
        Vocabulary fileTypes = of(VocabularyName.FILE_TYPE);
        return fileTypes
                .resolve(mediaType)
                .or(() -> of(VocabularyName.MEDIA_TYPE)
                        .resolve(mediaType)
                        .flatMap(known -> fileTypes.resolve(known.iri())));
    }

    /// @param fileType a concept of [VocabularyName#FILE_TYPE]
    /// @return the media type registered at IANA that such files are best served as; empty when there is none
    public static Optional<Concept> mediaTypeOf(Concept fileType) {
        Vocabulary mediaTypes = of(VocabularyName.MEDIA_TYPE);
        return fileType.matches().stream()
                .flatMap(match -> mediaTypes.byIri(match).stream())
                .findFirst();
    }
}
