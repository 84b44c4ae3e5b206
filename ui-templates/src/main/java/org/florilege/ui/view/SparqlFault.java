package org.florilege.ui.view;

/// Why a query was not answered, in the reader's words.
///
/// @param line of the mistake, counted from 1; 0 where there is no place
/// @param column of the mistake, counted from 1; 0 where there is no place
public record SparqlFault(String title, String detail, String help, int line, int column) {
    public SparqlFault {
        Check.text("a fault's title", title);
    }
}
