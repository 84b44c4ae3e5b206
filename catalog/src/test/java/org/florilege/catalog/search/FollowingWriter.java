package org.florilege.catalog.search;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.record.RecordId;
import org.florilege.catalog.store.CommitBatch;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.TdbRecordStore;

/// A JVM of its own that commits and follows without end, for the test that kills it.
final class FollowingWriter {

    private static final int BATCH = 300;

    private FollowingWriter() {}

    /// @param arguments the server's address, the name of the index, the directory of the store
    public static void main(String[] arguments) {
        ElasticsearchConnection connection =
                ElasticsearchConnection.to(ElasticsearchSettings.of(URI.create(arguments[0])));
        RecordStore store = TdbRecordStore.open(Path.of(arguments[2]));
        IndexFollower follower = new IndexFollower(store, connection, arguments[1]);
        follower.start();
        for (int round = (int) (store.state().sequence() / BATCH); ; round++) {
            commit(store, round);
            follower.wake();
            System.out.println(store.state().sequence() + " " + follower.position());
        }
    }

    /// New records, changed ones, withdrawn ones, and an organisation and a challenge that others point
    /// at.
    private static void commit(RecordStore store, int round) {
        List<CatalogRecord> records = new ArrayList<>();
        for (int i = round * BATCH / 2; i < round * BATCH / 2 + BATCH; i++)
            records.add(Records.dataset(
                    "d" + i, "dct:title 'Registre " + i + " de " + round + "'@fr ; dct:publisher ex:org" + round));
        records.add(Records.record(Kind.ORGANISATION, "org" + round, "foaf:name 'Institut " + round + "'@fr"));
        records.add(Records.record(Kind.CHALLENGE, "race", "dct:title 'Défi'@fr ; prov:used ex:d" + round * BATCH / 2));
        List<RecordId> withdrawals = IntStream.range(0, 20)
                .map(i -> round * BATCH / 2 - i * 7)
                .filter(i -> i > 0)
                .mapToObj(i -> Records.id("d" + i))
                .filter(id -> records.stream().noneMatch(record -> record.id().equals(id)))
                .toList();
        store.commit(new CommitBatch(records, withdrawals, Instant.parse("2026-11-23T18:00:00Z")));
    }
}
