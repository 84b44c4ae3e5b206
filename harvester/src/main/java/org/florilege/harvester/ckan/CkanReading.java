package org.florilege.harvester.ckan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.json.JsonReading;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.ListEntry;
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

    CkanReading(Source source, JsonSession session, Bookmark last) {
        super(source.location().toString(), last, session);
        this.source = source;
        this.session = session;
    }

    @Override
    protected Optional<ListEntry> entry() {
        CkanWalk known = walk;
        if (known != null) return known.next();
        if (given) return Optional.empty();
        given = true;
        return begin();
    }

    /// The first answer decides. What is told of a portal without any is what its likeliest call said.
    private Optional<ListEntry> begin() {
        if (source.isLocal()) throw notOnTheWeb();
        @Nullable SourceException failure = null;
        for (CkanWalk candidate : candidates()) {
            try {
                Optional<ListEntry> first = candidate.next();
                walk = candidate;
                candidate.chosen();
                return first;
            } catch (SourceException failed) {
                if (failure == null) failure = failed;
                if (!JsonSession.isAbsent(failed)) {
                    walk = candidate.survives() ? candidate : null;
                    throw failed;
                }
            }
        }
        throw failure == null ? notOnTheWeb() : failure;
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
