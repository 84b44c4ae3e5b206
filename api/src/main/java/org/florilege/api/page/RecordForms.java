package org.florilege.api.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.florilege.api.metadata.MetadataForm;
import org.florilege.ui.view.Citation;
import org.florilege.ui.view.Serialisation;
import org.jspecify.annotations.Nullable;

/// The forms of a record that its page leads to.
///
/// @param path of the page
/// @param has the forms that the record has besides its RDF
record RecordForms(String path, List<MetadataForm> has) {

    RecordForms {
        has = List.copyOf(has);
    }

    /// Those that describe it, RDF first.
    List<Serialisation> descriptions() {
        List<Serialisation> all = new ArrayList<>(Serialisation.ofResource(path));
        has.stream().filter(MetadataForm::isDescription).map(this::link).forEach(all::add);
        return all;
    }

    /// This sentence with the forms for reference managers.
    @Nullable
    Citation citation(Optional<String> sentence) {
        List<Serialisation> forms = has.stream()
                .filter(MetadataForm::isForReferenceManagers)
                .map(this::link)
                .toList();
        return sentence.map(text -> new Citation(text, forms)).orElse(null);
    }

    private Serialisation link(MetadataForm form) {
        return new Serialisation(form.label(), form.mediaTypes().getFirst().toString(), path + "." + form.suffix());
    }
}
