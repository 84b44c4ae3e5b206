package org.florilege.harvester.fetch;

import java.io.IOException;
import org.florilege.harvester.repair.Finding;

/// A document is larger or slower than its source may be.
public final class BudgetException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public BudgetException(Finding finding) {
        super(finding.message());
        this.finding = finding;
    }

    /// @return what was exceeded and what to do
    public Finding finding() {
        return finding;
    }
}
