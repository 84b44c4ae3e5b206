package org.florilege.api.feed;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.search.LanguageGuess;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.VocabularyName;

/// In which language a text is that does not say so: the words tell, else the one language of the record, else French.
///
/// @param otherwise the tag of texts whose words do not tell
record TextLanguage(String otherwise) {

    /// The languages of the portal, that of most of its readers first.
    static final List<String> OF_THE_PORTAL = List.of("fr", "en");

    /// @param stated the values of `dct:language` of the record
    static TextLanguage of(List<Node> stated) {
        if (stated.size() != 1 || !stated.getFirst().isURI()) return new TextLanguage(OF_THE_PORTAL.getFirst());
        return new TextLanguage(Vocabularies.of(VocabularyName.LANGUAGE)
                .resolve(stated.getFirst().getURI())
                .flatMap(language -> language.code("ISO_639_1"))
                .orElse(OF_THE_PORTAL.getFirst()));
    }

    /// The text with a language tag; one that has a tag keeps it.
    Node tagged(Node literal) {
        if (!literal.getLiteralLanguage().isEmpty()) return literal;
        String text = literal.getLiteralLexicalForm();
        String guess = LanguageGuess.of(text);
        return NodeFactory.createLiteralLang(text, guess.isEmpty() ? otherwise : guess);
    }
}
