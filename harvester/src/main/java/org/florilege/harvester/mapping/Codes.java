package org.florilege.harvester.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.vocabulary.Concept;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.VocabularyName;

/// Looks coded values up and remembers the answers: a catalogue says the same few things a million times.
final class Codes {

    private static final List<String> TABLES = List.of("publications.europa.eu/resource/", "vocab.belgif.be/auth/");

    private static final int MAX_REMEMBERED = 50_000;

    private record Question(String list, String spelling) {}

    private final Map<Question, Optional<Node>> answers = new ConcurrentHashMap<>();

    /// @return the concept that is meant
    Optional<Node> concept(VocabularyName list, String spelling) {
        return ask(
                list.path(),
                spelling,
                text -> Vocabularies.of(list)
                        .resolve(text)
                        .or(() -> code(list, text).flatMap(Vocabularies.of(list)::resolve)));
    }

    /// The address of a list's table with another code at its end, such as `…/authority/language/GER`, or with the
    /// table's name a little different, as Belgium serves them too.
    private static Optional<String> code(VocabularyName list, String text) {
        int cut = text.lastIndexOf('/');
        if (cut < 0 || TABLES.stream().noneMatch(text::contains)) return Optional.empty();
        String table = text.substring(text.lastIndexOf('/', cut - 1) + 1, cut).replace("-", "");
        String path = list.path().replace("-", "");
        boolean meant = table.equals(path) || table.equals(path + "s");
        return meant ? Optional.of(text.substring(cut + 1)) : Optional.empty();
    }

    /// @return the EU file type, also for a media type
    Optional<Node> fileType(String spelling) {
        return ask("file type", spelling, Vocabularies::fileTypeOf);
    }

    /// @return the IANA media type, also for an EU file type
    Optional<Node> mediaType(String spelling) {
        return ask(
                "media type",
                spelling,
                text -> Vocabularies.of(VocabularyName.MEDIA_TYPE)
                        .resolve(text)
                        .or(() -> Vocabularies.of(VocabularyName.FILE_TYPE)
                                .resolve(text)
                                .flatMap(Vocabularies::mediaTypeOf)));
    }

    /// @return the two-letter tag of a language that has one, for a tag of three letters
    Optional<String> shortTag(String tag) {
        return ask("tag", tag, text -> Vocabularies.of(VocabularyName.LANGUAGE).resolve(text))
                .flatMap(language -> Vocabularies.of(VocabularyName.LANGUAGE).byIri(language.getURI()))
                .flatMap(language -> language.code("ISO_639_1"));
    }

    private Optional<Node> ask(String list, String spelling, Function<String, Optional<Concept>> look) {
        Question question = new Question(list, spelling);
        Optional<Node> known = answers.get(question);
        if (known != null) return known;
        Optional<Node> answer = look.apply(spelling).map(concept -> NodeFactory.createURI(concept.iri()));
        if (answers.size() < MAX_REMEMBERED) answers.put(question, answer);
        return answer;
    }
}
