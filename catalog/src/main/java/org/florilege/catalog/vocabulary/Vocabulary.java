package org.florilege.catalog.vocabulary;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// One controlled vocabulary: a SKOS concept scheme. Immutable; any thread may use it. Both look-ups are one
/// hash look-up.
public final class Vocabulary {

    private final VocabularyName name;
    private final String iri;
    private final Map<String, String> labels;
    private final List<Concept> concepts;
    private final Map<String, Concept> byIri;
    private final Map<String, Concept> bySpelling;

    /// What else documents write for a concept, beyond what the concept itself says.
    record Entry(Concept concept, List<String> alternatives) {}

    Vocabulary(VocabularyName name, String iri, Map<String, String> labels, List<Entry> entries) {
        this.name = name;
        this.iri = iri;
        this.labels = Map.copyOf(labels);
        this.concepts = entries.stream().map(Entry::concept).toList();
        this.byIri = new HashMap<>();
        this.bySpelling = new HashMap<>();
        index(byIri, entries, entry -> Stream.of(entry.concept.iri()));
        // In this order, since what is said first stays: a code means its concept whatever a label elsewhere says.
        index(bySpelling, entries, entry -> Stream.of(entry.concept.iri()));
        index(bySpelling, entries, entry -> Stream.of(entry.concept.notation()));
        index(bySpelling, entries, entry -> sorted(entry.concept.codes()));
        index(bySpelling, entries, entry -> sorted(entry.concept.labels()));
        index(bySpelling, entries, entry -> entry.alternatives.stream());
        index(bySpelling, entries, entry -> entry.concept.matches().stream());
    }

    private static Stream<String> sorted(Map<String, String> values) {
        return values.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
    }

    private static void index(
            Map<String, Concept> index, Collection<Entry> entries, Function<Entry, Stream<String>> spellings) {
        for (Entry entry : entries)
            spellings
                    .apply(entry)
                    .flatMap(spelling -> Spelling.key(spelling).stream())
                    .forEach(key -> index.putIfAbsent(key, entry.concept));
    }

    public VocabularyName name() {
        return name;
    }

    /// @return the IRI of the concept scheme
    public String iri() {
        return iri;
    }

    /// @param language a language tag
    /// @return what the vocabulary is about, in that language or else in English
    public String label(String language) {
        return Labels.in(labels, language);
    }

    /// @return all concepts, in the order of the vocabulary's own file
    public List<Concept> concepts() {
        return concepts;
    }

    /// @param language a language tag
    /// @return all concepts, by their label in that language as a dictionary of it would sort them
    public List<Concept> concepts(String language) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
        return concepts.stream()
                .sorted(Comparator.comparing((Concept concept) -> concept.label(language), collator)
                        .thenComparing(Concept::notation))
                .toList();
    }

    /// Finds a concept by its own IRI. `http` or `https`, a slash at the end, and the hosts under which its
    /// authority served it before make no difference.
    ///
    /// @return the concept, or empty when the IRI is not of this vocabulary
    public Optional<Concept> byIri(String iri) {
        return Spelling.key(iri).map(byIri::get);
    }

    /// Finds the concept that a document means: by its IRI as [#byIri] does, by the IRI of another authority
    /// for the same thing, by a code in any case, by a label or another usual name in French or English
    /// whatever its accents, case and punctuation, by a file extension, by a media type with parameters.
    ///
    /// @return the concept, or empty when nothing known is spelled so; a guess is never made
    public Optional<Concept> resolve(String spelling) {
        return Spelling.key(spelling)
                .map(bySpelling::get)
                .or(() -> Spelling.addressKey(spelling).map(bySpelling::get));
    }

    @Override
    public String toString() {
        return name.path() + " (" + concepts.size() + " concepts)";
    }
}
