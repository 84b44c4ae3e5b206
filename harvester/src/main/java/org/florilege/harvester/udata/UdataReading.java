package org.florilege.harvester.udata;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonReading;
import org.florilege.harvester.json.JsonRecords;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One pass over a portal: each list that the operator's choice amounts to, page after page by `next_page`.
final class UdataReading extends JsonReading {

    private static final int OBJECT_ID = 24;

    private final Source source;
    private final UdataChoice choice;
    private final JsonSession session;
    private final UdataPortal portal;
    private final Deque<URI> lists = new ArrayDeque<>();
    private final Set<URI> visited = new HashSet<>();
    private final Fingerprints seen = new Fingerprints();
    private @Nullable UdataLicences licences;
    private @Nullable URI next;
    private long total = -1;
    private long read;
    private int hidden;

    UdataReading(Source source, UdataChoice choice, JsonSession session) {
        super(session);
        this.source = source;
        this.choice = choice;
        this.session = session;
        this.portal = UdataPortal.of(source.location());
    }

    @Override
    public Optional<SourceDocument> next() {
        if (licences == null) begin();
        if (next == null) {
            next = lists.poll();
            total = -1;
            read = 0;
        }
        URI page = next;
        next = null;
        if (page == null || !session.mayAsk()) {
            tellHidden();
            return Optional.empty();
        }
        visited.add(page);
        return Optional.of(page(page));
    }

    private void begin() {
        licences = UdataLicences.NONE;
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
        for (String query : choice.queries(ids)) lists.add(portal.datasets(query));
        licences = UdataLicences.ask(portal, session);
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

    private SourceDocument page(URI page) {
        try (JsonElements answer = session.ask(page, "/data"::equals)) {
            DocumentBuilder document = session.document(page);
            read += JsonRecords.state(answer, document, Integer.MAX_VALUE, this::name, this::take);
            if (!answer.hasList() && answer.stop().isEmpty()) {
                document.abandon();
                throw JsonSession.refusal(page, refused(answer));
            }
            follow(page, answer);
            return document.build();
        }
    }

    private static Finding refused(JsonElements answer) {
        return Finding.of(
                Rule.API_ERROR,
                "The portal answered without a list of datasets: {0}.",
                "Check the address, the type and the options of the source.",
                answer.fact("/message").orElse("no reason is given"));
    }

    private String name(JsonNode dataset) {
        String iri = portal.dataset(dataset);
        return iri.isEmpty() ? Json.text(dataset, "title") : iri;
    }

    private void take(DocumentBuilder document, JsonNode dataset) {
        String id = Json.text(dataset, "id");
        if (!id.isEmpty() && !seen.add(id)) return;
        if (!Json.text(dataset, "deleted").isEmpty()) document.withdraw(portal.dataset(dataset));
        else if (Json.isTrue(dataset.path("private"))
                || (!Json.text(dataset, "archived").isEmpty() && !choice.wantsArchived())) hidden++;
        else {
            UdataLicences known = licences == null ? UdataLicences.NONE : licences;
            new UdataRecord(portal, dataset, new UdataResources(portal, session, known)).state(document);
        }
    }

    private void follow(URI page, JsonElements answer) {
        long told = answer.fact("/total").flatMap(UdataReading::number).orElse(-1L);
        if (told >= 0 && total >= 0 && told != total)
            session.fallShort(Finding.of(
                    Rule.TOTAL_CHANGED,
                    "The list had {0} datasets when reading began and {1} later on; some may have slipped between the"
                            + " pages.",
                    "Harvest at a quieter hour; the next run reads all anew.",
                    total,
                    told));
        if (told >= 0) total = told;
        Optional<String> link = answer.fact("/next_page").filter(text -> !text.isBlank());
        if (link.isPresent()) follow(page, link.get());
        else if (answer.stop().isEmpty() && read < total)
            session.fallShort(Finding.of(
                    Rule.RECORDS_MISSING,
                    "The list tells of {0} datasets and ends after {1}.",
                    "Harvest the portal by organization or tag: long searches are cut off.",
                    total,
                    read));
    }

    /// Behind a proxy the portal may call itself by another name: pages are asked for where the first one was.
    private void follow(URI page, String link) {
        URI target = URI.create(Iris.resolve(page.toString(), Iris.encode(link.strip())));
        URI here = URI.create(page.getScheme() + "://" + page.getRawAuthority() + page.getRawPath()
                + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery()));
        if (visited.contains(here))
            session.fallShort(Finding.of(
                    Rule.PAGE_LOOP,
                    "{0} names {1} as its next page, which was read before.",
                    "Tell the portal's owner.",
                    page,
                    here));
        else next = here;
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private void tellHidden() {
        if (hidden > 0)
            session.remark(Finding.of(
                    Rule.RECORDS_HIDDEN,
                    "{0} private or archived datasets were left out.",
                    "Set the option \"archived\" to take archived ones.",
                    hidden));
        hidden = 0;
    }
}
