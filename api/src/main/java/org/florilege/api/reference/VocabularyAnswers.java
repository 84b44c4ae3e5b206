package org.florilege.api.reference;

import java.util.TreeMap;
import org.florilege.api.contract.generated.model.Term;
import org.florilege.api.contract.generated.model.Vocabulary;
import org.florilege.api.contract.generated.model.VocabularyList;
import org.florilege.api.contract.generated.model.VocabularySummary;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.vocabulary.Concept;
import org.florilege.catalog.vocabulary.Vocabularies;

/// Vocabularies in the words of the contract.
record VocabularyAnswers(PublicAddress portal, String language) {

    VocabularyList all() {
        return new VocabularyList(Vocabularies.all().stream().map(this::summary).toList());
    }

    private VocabularySummary summary(org.florilege.catalog.vocabulary.Vocabulary vocabulary) {
        String name = vocabulary.name().path();
        return new VocabularySummary(
                name, vocabulary.iri(), vocabulary.label(language), portal.uri("/api/v1/vocabularies/" + name));
    }

    Vocabulary of(org.florilege.catalog.vocabulary.Vocabulary vocabulary) {
        return new Vocabulary(
                vocabulary.name().path(),
                vocabulary.iri(),
                vocabulary.label(language),
                vocabulary.concepts(language).stream().map(this::term).toList());
    }

    private Term term(Concept concept) {
        return new Term(concept.iri(), concept.notation(), concept.label(language), new TreeMap<>(concept.labels()));
    }
}
