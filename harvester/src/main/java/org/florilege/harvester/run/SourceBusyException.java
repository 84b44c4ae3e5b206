package org.florilege.harvester.run;

import org.florilege.catalog.record.SourceId;

/// There is a run over this source already.
public final class SourceBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SourceBusyException(SourceId source) {
        super("There is a run over " + source + " already: wait for its end, or stop it.");
    }
}
