package org.florilege.api.crosswalk;

import org.florilege.catalog.record.CatalogRecord;

/// A record, read once for all formats into which it is translated. For one thread. [Crosswalks] makes it.
public final class Described {

    private final CatalogRecord record;
    private final Statements statements;

    Described(CatalogRecord record, Statements statements) {
        this.record = record;
        this.statements = statements;
    }

    public CatalogRecord record() {
        return record;
    }

    Statements statements() {
        return statements;
    }
}
