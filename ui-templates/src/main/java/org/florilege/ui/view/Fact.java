package org.florilege.ui.view;

import java.util.List;

/// A labelled fact with one value or several.
public record Fact(FactKey key, List<Value> values) {
    public Fact {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the fact " + key + " has no value");
        }
        values = List.copyOf(values);
    }

    public static Fact of(FactKey key, Value... values) {
        return new Fact(key, List.of(values));
    }

    public static Fact of(FactKey key, String value) {
        return of(key, Value.of(value));
    }
}
