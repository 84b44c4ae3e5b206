package org.florilege.harvester.reader;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.florilege.harvester.fetch.AnswerException;
import org.florilege.harvester.fetch.FetchRequest;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.Fetcher;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;

/// One pass over a FAIR Data Point, or another container of the Linked Data Platform: from its page to those of its
/// catalogues, their datasets and services, and for each of these the pages of its distributions, which make one record
/// with it.
final class ContainerReading extends ListReading {

    private static final Set<Node> PARTS = Set.of(
            Terms.DISTRIBUTION,
            NodeFactory.createURI(Terms.ADMS + "sample"),
            NodeFactory.createURI(Terms.HEALTH + "analytics"),
            NodeFactory.createURI(Terms.DCAT + "accessService"));
    private static final Set<Integer> ABSENT = Set.of(401, 403, 404, 406, 410);

    private final URI feed;
    private ContainerAddresses addresses;
    private final FetchSettings settings;
    private final Fetcher fetcher;
    private final PageFetch fetch;
    private final Deque<URI> pages = new ArrayDeque<>();
    private final Set<URI> visited = new HashSet<>();
    private final Deque<ListEntry> ready = new ArrayDeque<>();
    private final List<Remark> shortfall = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    /// @param feed the source's address
    /// @param fetcher closed by whoever made it
    ContainerReading(
            URI feed,
            FetchSettings settings,
            Fetcher fetcher,
            DocumentReaders readers,
            Spilling spilling,
            Bookmark last) {
        super(feed.toString(), last, spilling);
        this.feed = feed;
        this.addresses = new ContainerAddresses(feed, "");
        this.settings = settings;
        this.fetcher = fetcher;
        this.fetch = new PageFetch(fetcher, readers, spilling, Bookmark.NONE);
    }

    /// Begins at a page that was read already.
    void begin(PageFetch.Page page) {
        visited.add(page.address());
        addresses =
                new ContainerAddresses(feed, page.document().links().members().own());
        walk(page);
    }

    @Override
    protected Optional<ListEntry> entry() {
        while (ready.isEmpty()) {
            URI page = pages.poll();
            if (page == null) return Optional.empty();
            page(page).ifPresent(this::walk);
        }
        return Optional.of(ready.remove());
    }

    /// @return empty when it is not there for us, or was read before, or no more may be asked for
    private Optional<PageFetch.Page> page(URI address) {
        if (!visited.add(address)) return Optional.empty();
        if (visited.size() > settings.pages()) {
            pages.clear();
            if (shortfall.isEmpty())
                shortfall.add(new Remark(
                        "",
                        Finding.of(
                                Rule.PAGE_BUDGET,
                                "The feed has more than the {0} pages that it may have.",
                                "Raise the option pages of this source.",
                                settings.pages())));
            return Optional.empty();
        }
        try {
            PageFetch.Page page = fetch.read(FetchRequest.get(address, FetchRequest.RDF));
            visited.add(page.address());
            return Optional.of(page);
        } catch (AnswerException refused) {
            if (!ABSENT.contains(refused.status())) throw refused;
            remarks.add(new Remark("", refused.finding()));
            return Optional.empty();
        }
    }

    private void walk(PageFetch.Page page) {
        try (SourceDocument document = page.document()) {
            refuseCutOff(document);
            Set<Node> records = new HashSet<>();
            document.forEach(new SourceDocument.Visitor() {
                @Override
                public void record(SourceRecord record) {
                    records.add(record.subject());
                }

                @Override
                public void organisation(SourceRecord organisation) {
                    // it comes with the records that name it
                }

                @Override
                public void listedOnly(Node iri) {
                    enqueue(iri, document);
                }
            });
            for (String member : document.links().members().all()) enqueue(NodeFactory.createURI(member), document);
            if (!page.next().isEmpty())
                addresses
                        .of(NodeFactory.createURI(Iris.resolve(page.address().toString(), page.next())))
                        .ifPresent(pages::add);
            if (!records.isEmpty()) ready.add(listed(page.address(), described(document, records)));
        }
    }

    /// What stood in the lost rest of a page is not known to be gone.
    private static void refuseCutOff(SourceDocument document) {
        if (document.isWhole()) return;
        throw new SourceException(
                Place.of(document.address()),
                document.reception().stop().orElseThrow().finding());
    }

    private void enqueue(Node member, SourceDocument document) {
        if (document.statements().describes(member)) return;
        Optional<URI> page = addresses.of(member);
        if (page.isEmpty()) elsewhere(member);
        else if (!visited.contains(page.get())) pages.add(page.get());
    }

    private void elsewhere(Node member) {
        if (remarks.stream().anyMatch(known -> known.finding().rule() == Rule.PAGE_OTHER_HOST)) return;
        remarks.add(new Remark(
                "",
                Finding.of(
                        Rule.PAGE_OTHER_HOST,
                        "{0} is listed here and described on another host; it was not read.",
                        "Register that host as a source of its own.",
                        member)));
    }

    /// @return all that a page states, with the pages of the parts that it only links
    private List<Triple> described(SourceDocument document, Set<Node> records) {
        List<Triple> stated = new ArrayList<>();
        Set<Node> parts = gather(document, stated);
        for (Node part : parts)
            addresses.of(part).flatMap(this::page).ifPresent(page -> {
                try (SourceDocument described = page.document()) {
                    refuseCutOff(described);
                    Set<Node> services = gather(described, stated);
                    services.removeAll(parts);
                    services.removeAll(records);
                    services.forEach(service -> enqueue(service, described));
                }
            });
        return stated;
    }

    /// @return the parts that are linked and not described
    private static Set<Node> gather(SourceDocument document, List<Triple> stated) {
        Set<Node> parts = new LinkedHashSet<>();
        document.statements().forEach((subject, about, listed, part) -> {
            stated.addAll(about);
            for (Triple triple : about)
                if (triple.getObject().isURI()
                        && PARTS.contains(Spelling.canonical(triple.getPredicate()))
                        && !document.statements().describes(triple.getObject())) parts.add(triple.getObject());
        });
        return parts;
    }

    private static ListEntry listed(URI page, List<Triple> stated) {
        Set<String> content = new TreeSet<>();
        for (Triple triple : stated) content.add(text(triple));
        String address = page.toString();
        return new ListEntry.Listed(
                new Place(address, address, ""),
                ListEntry.Content.of(String.join("\n", content)),
                document -> stated.forEach(
                        triple -> document.add(triple.getSubject(), triple.getPredicate(), triple.getObject())));
    }

    /// Blank nodes have other names in each answer.
    private static String text(Triple triple) {
        return name(triple.getSubject()) + " " + name(triple.getPredicate()) + " " + name(triple.getObject());
    }

    private static String name(Node node) {
        return node.isBlank() ? "_" : node.toString();
    }

    @Override
    public List<Remark> shortfall() {
        return List.copyOf(shortfall);
    }

    @Override
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public long bytes() {
        return fetcher.bytes();
    }

    @Override
    public void close() {
        // the fetcher belongs to whoever made it
    }
}
