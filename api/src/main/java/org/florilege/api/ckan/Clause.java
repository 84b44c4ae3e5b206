package org.florilege.api.ckan;

import java.util.List;

/// A part of a search in the syntax of Solr, as far as programs that speak to a CKAN use it.
sealed interface Clause {

    /// Words without a field.
    ///
    /// @param phrase whether they stand together
    record Words(String text, boolean phrase) implements Clause {}

    /// A value that a field has; `*` is any.
    record Term(String field, String value) implements Clause {
        boolean isAny() {
            return value.equals("*");
        }
    }

    /// A value between two; `*` is no bound.
    record Range(String field, String from, String to, boolean withFrom, boolean withTo) implements Clause {}

    record Not(Clause clause) implements Clause {}

    record All(List<Clause> clauses) implements Clause {
        public All {
            clauses = List.copyOf(clauses);
        }
    }

    record Any(List<Clause> clauses) implements Clause {
        public Any {
            clauses = List.copyOf(clauses);
        }
    }
}
