package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The beginning of the answer to a query.
///
/// @param columns the names over the rows
/// @param rows as many cells each as there are columns
/// @param more whether there are more rows than are shown
/// @param truth the answer to a question of yes or no, or null for a table
public record SparqlResult(
        List<String> columns,
        List<List<SparqlCell>> rows,
        boolean more,
        @Nullable Boolean truth) {
    public SparqlResult {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static SparqlResult ofTruth(boolean truth) {
        return new SparqlResult(List.of(), List.of(), false, truth);
    }
}
