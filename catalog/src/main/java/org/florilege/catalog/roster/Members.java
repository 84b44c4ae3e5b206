package org.florilege.catalog.roster;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.store.RecordStore;
import org.florilege.catalog.store.Statement;

/// Which live records state one of some things. Immutable.
final class Members {

    private final Set<Statement> statements;
    private final long[] keys;

    private Members(Set<Statement> statements, long[] keys) {
        this.statements = statements;
        this.keys = keys;
    }

    /// Asks the store.
    static Members in(RecordStore store, Set<Statement> statements) {
        LongStream.Builder keys = LongStream.builder();
        for (Statement statement : statements)
            store.forEachStating(statement, id -> keys.add(RecordKey.of(id).bits()));
        return new Members(statements, keys.build().sorted().distinct().toArray());
    }

    boolean contains(long key) {
        return Arrays.binarySearch(keys, key) >= 0;
    }

    /// The same after some records changed.
    ///
    /// @param stated by their keys what they state now; nothing where they are withdrawn
    Members with(Map<Long, Set<Statement>> stated) {
        LongStream stay = Arrays.stream(keys).filter(key -> !stated.containsKey(key));
        LongStream come = stated.entrySet().stream()
                .filter(record -> record.getValue().stream().anyMatch(statements::contains))
                .mapToLong(Map.Entry::getKey);
        return new Members(statements, LongStream.concat(stay, come).sorted().toArray());
    }

    /// The resources that a record states something of itself with.
    static Set<Statement> stated(CatalogRecord record) {
        Set<Statement> stated = new HashSet<>();
        record.body().forEach(triple -> {
            if (triple.getObject().isURI()
                    && triple.getSubject().equals(record.id().node()))
                stated.add(new Statement(
                        triple.getPredicate().getURI(), triple.getObject().getURI()));
        });
        return stated;
    }
}
