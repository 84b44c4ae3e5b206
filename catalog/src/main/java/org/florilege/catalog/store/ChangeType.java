package org.florilege.catalog.store;

/// What happened to a record: the terms of the Activity Streams vocabulary, as event streams use them.
public enum ChangeType {
    CREATE,
    UPDATE,
    DELETE
}
