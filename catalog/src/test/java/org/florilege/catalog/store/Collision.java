package org.florilege.catalog.store;

import org.florilege.catalog.record.RecordId;

/// Two ids with the same key: found by trying a hundred million of them.
final class Collision {

    static final RecordId ONE = new RecordId("https://data.example.org/key/71103855");
    static final RecordId OTHER = new RecordId("https://data.example.org/key/71777316");

    private Collision() {}
}
