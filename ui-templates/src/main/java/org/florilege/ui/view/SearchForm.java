package org.florilege.ui.view;

import java.util.List;

/// The search box of the search page.
///
/// @param kept parameters that a new query keeps: the chosen facets, the order, the page size
public record SearchForm(String query, List<Field> kept) {
    public SearchForm {
        kept = List.copyOf(kept);
    }

    /// A hidden field; the same name may occur several times.
    public record Field(String name, String value) {
        public Field {
            Check.text("a field's name", name);
        }
    }
}
