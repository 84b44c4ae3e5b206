package org.florilege.harvester.json;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.harvest.AnySourceReader;
import org.florilege.harvester.mapping.Mapped;
import org.florilege.harvester.mapping.Mapping;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Reception;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.SourceRecord;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceOptions;
import org.florilege.harvester.source.SourceType;

/// Reads JSON sources to their end, as a harvest does.
public final class JsonSources {

    private JsonSources() {}

    /// What became of a source.
    public record Outcome(
            List<CatalogRecord> records,
            List<Reception> receptions,
            List<SourceException> failures,
            List<Remark> shortfall,
            List<Remark> remarks) {

        public CatalogRecord record(String iri) {
            return records.stream()
                    .filter(record -> record.id().iri().equals(iri))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no record " + iri + " in " + ids() + failures));
        }

        public CatalogRecord only() {
            if (records.size() != 1) throw new AssertionError("not one record but " + ids() + failures);
            return records.getFirst();
        }

        public List<String> ids() {
            return records.stream().map(record -> record.id().iri()).toList();
        }

        public List<Rule> shortfalls() {
            return shortfall.stream().map(remark -> remark.finding().rule()).toList();
        }

        public List<Rule> told() {
            return remarks.stream().map(remark -> remark.finding().rule()).toList();
        }

        public List<Reception.Unread> unread() {
            return receptions.stream().flatMap(r -> r.unread().stream()).toList();
        }

        public List<String> withdrawn() {
            return receptions.stream().flatMap(r -> r.withdrawn().stream()).toList();
        }
    }

    public static Source source(SourceType type, String address, Map<String, String> options) {
        return new Source(new SourceId("test"), "Test", URI.create(address), type, new SourceOptions(options));
    }

    public static Outcome read(SourceType type, String address) {
        return read(source(type, address, Map.of()));
    }

    public static Outcome read(Source source) {
        Outcome outcome = new Outcome(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Mapping mapping = new Mapping(source.id());
        try (Reading reading = new AnySourceReader().open(source, Bookmark.NONE)) {
            int calls = 0;
            while (step(reading, mapping, outcome))
                if (++calls > 200) throw new AssertionError("the reading does not end");
            outcome.shortfall.addAll(reading.shortfall());
            outcome.remarks.addAll(reading.remarks());
        }
        return outcome;
    }

    private static boolean step(Reading reading, Mapping mapping, Outcome outcome) {
        try {
            Optional<SourceDocument> document = reading.next();
            document.ifPresent(page -> take(page, mapping, outcome));
            return document.isPresent();
        } catch (SourceException failed) {
            outcome.failures.add(failed);
            return true;
        }
    }

    private static void take(SourceDocument page, Mapping mapping, Outcome outcome) {
        try (page) {
            outcome.receptions.add(page.reception());
            page.forEach(new SourceDocument.Visitor() {
                @Override
                public void record(SourceRecord record) {
                    if (mapping.map(record) instanceof Mapped.Taken taken) outcome.records.add(taken.record());
                }

                @Override
                public void organisation(SourceRecord organisation) {
                    // the harvest gathers these
                }

                @Override
                public void listedOnly(Node iri) {
                    // the harvest tells of these
                }
            });
        }
    }

    /// @return the values under a path of properties, from the record on; IRIs and texts as they stand
    public static List<String> values(CatalogRecord record, String... path) {
        Graph graph = record.graph();
        List<Node> at = List.of(record.id().node());
        for (String property : path) {
            List<Node> next = new ArrayList<>();
            for (Node node : at)
                graph.find(node, NodeFactory.createURI(property), Node.ANY)
                        .forEachRemaining(triple -> next.add(triple.getObject()));
            at = next;
        }
        return at.stream().map(JsonSources::text).sorted().toList();
    }

    private static String text(Node node) {
        if (!node.isLiteral()) return node.getURI();
        String language = node.getLiteralLanguage();
        return node.getLiteralLexicalForm() + (language.isEmpty() ? "" : "@" + language);
    }
}
