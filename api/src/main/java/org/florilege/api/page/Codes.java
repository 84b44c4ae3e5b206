package org.florilege.api.page;

import java.util.List;
import java.util.Optional;
import org.florilege.api.record.CodeLabels;
import org.florilege.catalog.vocabulary.Concept;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.florilege.ui.view.AccessRights;
import org.florilege.ui.view.Text;
import org.florilege.ui.view.Value;
import org.jspecify.annotations.Nullable;

/// Coded values as people read them.
final class Codes {

    private Codes() {}

    /// The labels, each linked to its code where that is an address.
    static List<Value> linked(VocabularyName vocabulary, List<String> codes, String language) {
        return codes.stream()
                .map(code -> Value.linked(Text.of(CodeLabels.label(vocabulary, code, language)), address(code)))
                .distinct()
                .toList();
    }

    /// The labels alone.
    static List<Value> plain(VocabularyName vocabulary, List<String> codes, String language) {
        return codes.stream()
                .map(code -> Value.of(CodeLabels.label(vocabulary, code, language)))
                .distinct()
                .toList();
    }

    /// The first of these access rights that is one of the five of the European authority.
    static @Nullable AccessRights access(List<String> codes) {
        return codes.stream()
                .flatMap(code -> Vocabularies.of(VocabularyName.ACCESS_RIGHT).resolve(code).stream())
                .map(Concept::notation)
                .flatMap(notation -> accessRights(notation).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<AccessRights> accessRights(String notation) {
        return List.of(AccessRights.values()).stream()
                .filter(rights -> rights.name().equals(notation))
                .findFirst();
    }

    private static @Nullable String address(String code) {
        return CodeLabels.isAddress(code) ? code : null;
    }
}
