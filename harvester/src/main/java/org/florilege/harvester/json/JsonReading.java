package org.florilege.harvester.json;

import java.util.List;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.Remark;

/// What every reading of a JSON source does alike. How pages follow each other is the protocol's matter.
public abstract class JsonReading implements Reading {

    private final JsonSession session;

    protected JsonReading(JsonSession session) {
        this.session = session;
    }

    @Override
    public final List<Remark> shortfall() {
        return session.shortfall();
    }

    @Override
    public final List<Remark> remarks() {
        return session.remarks();
    }

    @Override
    public long bytes() {
        return session.bytes();
    }

    @Override
    public void close() {
        session.close();
    }
}
