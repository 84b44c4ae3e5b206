package org.florilege.harvester.json;

import java.util.List;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.ListReading;
import org.florilege.harvester.reader.Remark;

/// What every reading of a JSON source does alike. How pages follow each other is the protocol's matter.
public abstract class JsonReading extends ListReading {

    private final JsonSession session;

    /// @param address of the list as a whole
    protected JsonReading(String address, Bookmark last, JsonSession session) {
        super(address, last, session.spilling());
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
