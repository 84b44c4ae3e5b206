package org.florilege.harvester.json;

import java.util.Set;
import java.util.stream.Stream;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.florilege.harvester.reader.Terms;

/// States a licence that an API names in several ways at once by the one that is known best.
public final class Licences {

    private static final Set<String> NONE = Set.of("notspecified", "not-specified", "none", "unknown");

    private Licences() {}

    /// @param url its address, blank when there is none
    /// @param id its short name, blank when there is none
    /// @param title its name for people, blank when there is none
    public static void state(Subject subject, String url, String id, String title) {
        boolean none = NONE.contains(id);
        String code = none ? "" : id;
        String name = none ? "" : title;
        String known = Stream.of(url, code, name)
                .filter(spelling -> !spelling.isBlank())
                .filter(spelling -> Vocabularies.of(VocabularyName.LICENCE)
                        .resolve(spelling)
                        .isPresent())
                .findFirst()
                .orElse("");
        if (!known.isEmpty()) subject.link(Terms.DCT + "license", known);
        else if (Subject.isIri(url) || Subject.isIri(code))
            subject.part(
                    Terms.DCT + "license",
                    Terms.DCT + "LicenseDocument",
                    Subject.isIri(url) ? url : code,
                    licence -> licence.text(Terms.RDFS + "label", name));
        else if (!name.isBlank()) subject.link(Terms.DCT + "license", name);
        else if (!code.isBlank()) subject.text(Terms.DCT + "license", code);
    }
}
