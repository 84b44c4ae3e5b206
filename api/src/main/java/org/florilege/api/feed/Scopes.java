package org.florilege.api.feed;

import java.util.Map;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.record.RecordLookup;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.description.Terms;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.Statement;
import org.florilege.catalog.vocabulary.Concept;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.VocabularyName;

/// Which part of the catalogue an address means.
///
/// Each throws [PortalException.NotFound] when there is no such part.
final class Scopes {

    private final Portal portal;
    private final RecordLookup lookup;

    Scopes(Portal portal, RecordLookup lookup) {
        this.portal = portal;
        this.lookup = lookup;
    }

    /// What a source gave.
    Scope source(String id) {
        return portal.sources().all().stream()
                .map(registered -> registered.source())
                .filter(source -> source.id().value().equals(id))
                .findFirst()
                .map(source -> {
                    SourceId known = source.id();
                    Map<String, String> name = Map.of("fr", source.title(), "en", source.title());
                    return new Scope("/sources/" + known + "/catalog", name, all -> all.from(known));
                })
                .orElseThrow(() -> new PortalException.NotFound(id));
    }

    /// What an organisation publishes.
    Scope organisation(String name) {
        RecordHead head = lookup.head(name);
        if (head.kind() != Kind.ORGANISATION) throw new PortalException.NotFound(name);
        Statement published = new Statement(Terms.DCT + "publisher", head.id().iri());
        Description described = Description.of(lookup.record(head));
        return new Scope(
                "/organisation/" + head.slug() + "/catalog",
                Map.of("fr", described.title().in("fr"), "en", described.title().in("en")),
                all -> all.stating(published));
    }

    /// What is on a theme of the European vocabulary of data themes.
    Scope theme(String code) {
        Concept theme = Vocabularies.of(VocabularyName.DATA_THEME)
                .resolve(code)
                .orElseThrow(() -> new PortalException.NotFound(code));
        return new Scope(
                "/theme/" + theme.notation() + "/catalog",
                Map.of("fr", theme.label("fr"), "en", theme.label("en")),
                all -> all.stating(new Statement(Terms.DCAT + "theme", theme.iri())));
    }
}
