package org.florilege.harvester.forge;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.mapping.Mapped;
import org.florilege.harvester.mapping.Mapping;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.PageStamp;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Reception;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.reader.SourceRecord;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceOptions;
import org.florilege.harvester.source.SourceType;

/// One pass over a source of repositories, and all that came of it.
record ForgePass(
        List<CatalogRecord> records,
        List<Reception.Unread> refused,
        List<Remark> remarks,
        List<Remark> shortfall,
        List<SourceException> failures,
        Map<String, PageStamp> stamps) {

    static ForgePass over(String address, Map<String, String> options) {
        return over(address, options, Duration.ofSeconds(10));
    }

    static ForgePass over(String address, Map<String, String> options, Duration patience) {
        return over(address, options, patience, Bookmark.NONE);
    }

    /// @return a pass that knows what this one read
    ForgePass again(String address, Map<String, String> options) {
        return over(address, options, Duration.ofSeconds(10), new Bookmark(Map.of(), Map.copyOf(stamps)));
    }

    private static ForgePass over(String address, Map<String, String> options, Duration patience, Bookmark last) {
        Source source = new Source(
                new SourceId("test"), "Test", URI.create(address), SourceType.FORGE, new SourceOptions(options));
        FetchSettings settings = FetchSettings.of(Map.of("page-time", patience.toSeconds() + " s", "retries", "0"));
        ForgePass pass = new ForgePass(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new HashMap<>());
        try (Reading reading = new ForgeSourceReader(settings, Spilling.usual()).open(source, last)) {
            boolean more = true;
            while (more) more = pass.step(reading);
            pass.shortfall.addAll(reading.shortfall());
            pass.remarks.addAll(reading.remarks());
        }
        return pass;
    }

    private boolean step(Reading reading) {
        try {
            Optional<SourceDocument> next = reading.next();
            next.ifPresent(this::take);
            reading.stamp().ifPresent(stamp -> stamps.put(stamp.asked(), stamp));
            return next.isPresent();
        } catch (SourceException failed) {
            failures.add(failed);
            return true;
        }
    }

    private void take(SourceDocument document) {
        Mapping mapping = new Mapping(new SourceId("test"));
        try (document) {
            refused.addAll(document.reception().unread());
            remarks.addAll(document.reception().remarks());
            document.forEach(new SourceDocument.Visitor() {
                @Override
                public void record(SourceRecord record) {
                    if (mapping.map(record) instanceof Mapped.Taken taken) records.add(taken.record());
                }

                @Override
                public void organisation(SourceRecord organisation) {
                    // the harvest keeps these
                }

                @Override
                public void listedOnly(Node iri) {
                    // none
                }
            });
        }
    }

    List<String> ids() {
        return records.stream().map(record -> record.id().iri()).toList();
    }

    /// @return the values of a property of the record with this IRI, as text
    List<String> values(String iri, String property) {
        CatalogRecord found = records.stream()
                .filter(record -> record.id().iri().equals(iri))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no record " + iri + " in " + ids() + refused + failures));
        return found
                .graph()
                .find(found.id().node(), org.apache.jena.graph.NodeFactory.createURI(property), Node.ANY)
                .mapWith(triple -> triple.getObject().isLiteral()
                        ? triple.getObject().getLiteralLexicalForm()
                        : triple.getObject().getURI())
                .toList()
                .stream()
                .sorted()
                .toList();
    }
}
