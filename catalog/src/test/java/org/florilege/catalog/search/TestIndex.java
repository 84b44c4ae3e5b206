package org.florilege.catalog.search;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.elasticsearch.SharedElasticsearch;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.search.Generations.Generation;

/// An index of its own on the shared server, filled by hand.
final class TestIndex implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final String alias = "test-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
    final ElasticsearchConnection connection = connect();
    final Generations generations = new Generations(connection, alias);
    final SearchIndex index = new SearchIndex(connection, alias);

    static ElasticsearchConnection connect() {
        return ElasticsearchConnection.to(ElasticsearchSettings.of(SharedElasticsearch.address()))
                .strict();
    }

    static TestIndex of(List<CatalogRecord> records) {
        TestIndex test = new TestIndex();
        Neighbours neighbours = new Neighbours();
        BulkBody body = new BulkBody();
        long sequence = 0;
        for (CatalogRecord record : records) {
            Description description = Description.of(record);
            if (record.kind() == Kind.ORGANISATION)
                neighbours.putOrganisation(record.id().iri(), description.title());
            if (record.kind() == Kind.CHALLENGE)
                neighbours.putChallenge(record.id().iri(), description.links());
        }
        for (CatalogRecord record : records)
            body.put(record.slug().key(), ++sequence, new SearchDocument(Description.of(record), neighbours));
        Generation generation = test.generations.create();
        new IndexWriter(test.connection).write(generation, body);
        test.generations.refresh(generation);
        test.generations.promote(generation);
        return test;
    }

    List<String> find(String words) {
        return find(SearchQuery.of(words, "fr"));
    }

    /// The names of what is found, best first.
    List<String> find(SearchQuery query) {
        return index.search(query).hits().stream()
                .map(hit -> hit.record().id().iri().substring(Records.NAMESPACE.length()))
                .toList();
    }

    @Override
    public void close() {
        generations.live().ifPresent(generations::delete);
        generations.others().forEach(generations::delete);
        connection.close();
    }
}
