package org.florilege.harvester.udata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonReading;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.ListEntry;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.jspecify.annotations.Nullable;

/// One pass over a portal: finds out what the operator's choice means there, then walks the lists that it amounts to.
final class UdataReading extends JsonReading {

    private static final int OBJECT_ID = 24;

    private final Source source;
    private final UdataChoice choice;
    private final JsonSession session;
    private final UdataPortal portal;
    private UdataLicences licences = UdataLicences.NONE;
    private @Nullable UdataList list;
    private boolean begun;

    UdataReading(Source source, UdataChoice choice, JsonSession session, Bookmark last) {
        super(source.location().toString(), last, session);
        this.source = source;
        this.choice = choice;
        this.session = session;
        this.portal = UdataPortal.of(source.location());
    }

    @Override
    protected Optional<ListEntry> entry() {
        if (!begun) {
            begun = true;
            begin();
        }
        return list == null ? Optional.empty() : list.next();
    }

    private void begin() {
        if (source.isLocal())
            throw JsonSession.refusal(
                    source.location(),
                    new Finding(
                            Rule.UNREACHABLE,
                            "A udata portal is asked over the web, and this is a file.",
                            "Give the address of the portal."));
        List<String> ids = new ArrayList<>();
        for (String organization : choice.organizations()) id(organization).ifPresent(ids::add);
        if (ids.isEmpty() && !choice.organizations().isEmpty()) return;
        licences = UdataLicences.ask(portal, session);
        list = new UdataList(
                portal,
                session,
                licences,
                choice.wantsArchived(),
                choice.queries(ids).stream().map(portal::datasets).toList());
    }

    /// Records name their licences by the ids that the portal explains.
    @Override
    protected String setting() {
        return licences.toString();
    }

    /// The list wants an organisation's id, and people know its name.
    private Optional<String> id(String organization) {
        boolean isId =
                organization.length() == OBJECT_ID && organization.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        if (isId) return Optional.of(organization);
        try (JsonElements answer = session.ask(portal.organization(organization), pointer -> false)) {
            if (answer.next().isEmpty() && answer.fact("/id").isPresent()) return answer.fact("/id");
        } catch (SourceException failed) {
            if (!JsonSession.isAbsent(failed)) throw failed;
        }
        session.fallShort(Finding.of(
                Rule.RECORDS_MISSING,
                "The portal has no organization \"{0}\".",
                "Give its id, or its name as it stands in the address of its page.",
                organization));
        return Optional.empty();
    }
}
