package org.florilege.harvester.ckan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.json.JsonReading;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.jspecify.annotations.Nullable;

/// One pass over a portal: finds out what it answers to, then follows that.
final class CkanReading extends JsonReading {

    private final Source source;
    private final JsonSession session;
    private @Nullable CkanWalk walk;
    private boolean given;

    CkanReading(Source source, JsonSession session) {
        super(session);
        this.source = source;
        this.session = session;
    }

    @Override
    public Optional<SourceDocument> next() {
        CkanWalk known = walk;
        if (known != null) return known.next();
        if (given) return Optional.empty();
        given = true;
        return begin();
    }

    /// The first answer decides. What is told of a portal without any is what its likeliest call said.
    private Optional<SourceDocument> begin() {
        if (source.isLocal()) throw notOnTheWeb();
        @Nullable SourceException first = null;
        for (CkanWalk candidate : candidates()) {
            try {
                Optional<SourceDocument> document = candidate.next();
                walk = candidate;
                candidate.chosen();
                return document;
            } catch (SourceException failed) {
                if (first == null) first = failed;
                if (!JsonSession.isAbsent(failed)) {
                    walk = candidate.survives() ? candidate : null;
                    throw failed;
                }
            }
        }
        throw first == null ? notOnTheWeb() : first;
    }

    private List<CkanWalk> candidates() {
        CkanChoice choice = new CkanChoice(source);
        List<CkanPortal> portals = CkanPortal.candidates(source.location());
        List<CkanWalk> candidates = new ArrayList<>();
        for (CkanPortal portal : portals) candidates.add(new PackageSearch(portal, choice, session));
        for (CkanPortal portal : portals) {
            candidates.add(new MetastoreItems(portal, choice, session));
            candidates.add(new ResourceList(portal, choice, session));
            candidates.add(new PackageList(portal, choice, session));
        }
        return candidates;
    }

    private SourceException notOnTheWeb() {
        return JsonSession.refusal(
                source.location(),
                new Finding(
                        Rule.UNREACHABLE,
                        "A CKAN portal is asked over the web, and this is a file.",
                        "Give the address of the portal."));
    }
}
