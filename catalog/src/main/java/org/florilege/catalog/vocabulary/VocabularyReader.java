package org.florilege.catalog.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/// Reads one SKOS file of the class path, triple by triple, so that the order of the file is kept.
final class VocabularyReader extends StreamRDFBase {

    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    /// What the file said so far of one subject.
    private static final class Draft {
        private String notation = "";
        private boolean scheme;
        private final Map<String, String> codes = new LinkedHashMap<>();
        private final Map<String, String> labels = new LinkedHashMap<>();
        private final List<String> alternatives = new ArrayList<>();
        private final List<String> matches = new ArrayList<>();
    }

    private VocabularyReader() {}

    /// @throws IllegalStateException when the file is missing or is not a vocabulary: a broken build
    static Vocabulary read(VocabularyName name) {
        VocabularyReader reader = new VocabularyReader();
        String file = name.path() + ".ttl";
        try (InputStream in = VocabularyReader.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("the vocabulary " + file + " is not on the class path");
            RDFParser.create()
                    .source(in)
                    .lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("the vocabulary " + file + " cannot be read", e);
        }
        return reader.vocabulary(name);
    }

    @Override
    public void triple(Triple triple) {
        Draft draft = drafts.computeIfAbsent(triple.getSubject().getURI(), iri -> new Draft());
        Node predicate = triple.getPredicate();
        Node object = triple.getObject();
        if (predicate.equals(SKOS.prefLabel.asNode()))
            draft.labels.put(object.getLiteralLanguage(), object.getLiteralLexicalForm());
        else if (predicate.equals(SKOS.notation.asNode())) addNotation(draft, object);
        else if (predicate.equals(SKOS.altLabel.asNode()) || predicate.equals(SKOS.hiddenLabel.asNode()))
            draft.alternatives.add(object.getLiteralLexicalForm());
        else if (predicate.equals(SKOS.exactMatch.asNode()) || predicate.equals(SKOS.closeMatch.asNode()))
            draft.matches.add(object.getURI());
        else if (predicate.equals(RDF.type.asNode())) draft.scheme |= object.equals(SKOS.ConceptScheme.asNode());
    }

    /// A plain notation is the code; a typed one says by its datatype which other code it is.
    private static void addNotation(Draft draft, Node literal) {
        String datatype = literal.getLiteralDatatypeURI();
        String kind = datatype.substring(datatype.lastIndexOf('#') + 1);
        if (kind.equals("string")) draft.notation = literal.getLiteralLexicalForm();
        else draft.codes.put(kind, literal.getLiteralLexicalForm());
    }

    private Vocabulary vocabulary(VocabularyName name) {
        String scheme = "";
        Map<String, String> title = Map.of();
        List<Vocabulary.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Draft> subject : drafts.entrySet()) {
            Draft draft = subject.getValue();
            if (draft.scheme) {
                scheme = subject.getKey();
                title = draft.labels;
            } else entries.add(entry(subject.getKey(), draft));
        }
        return new Vocabulary(name, scheme, title, entries);
    }

    private static Vocabulary.Entry entry(String iri, Draft draft) {
        Concept concept = new Concept(iri, draft.notation, draft.codes, draft.labels, draft.matches);
        return new Vocabulary.Entry(concept, List.copyOf(draft.alternatives));
    }
}
