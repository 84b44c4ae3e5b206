package org.florilege.api.ckan;

import java.util.List;
import org.florilege.catalog.search.Condition;

/// Puts conditions together and leaves away what says nothing.
final class Conditions {

    static final Condition EVERYTHING = new Condition.Everything();
    static final Condition NOTHING = new Condition.Any(List.of());

    private Conditions() {}

    static Condition all(List<Condition> conditions) {
        if (conditions.contains(NOTHING)) return NOTHING;
        List<Condition> telling = conditions.stream()
                .filter(condition -> !condition.equals(EVERYTHING))
                .toList();
        if (telling.isEmpty()) return EVERYTHING;
        return telling.size() == 1 ? telling.getFirst() : new Condition.All(telling);
    }

    static Condition any(List<Condition> conditions) {
        if (conditions.contains(EVERYTHING)) return EVERYTHING;
        List<Condition> telling = conditions.stream()
                .filter(condition -> !condition.equals(NOTHING))
                .toList();
        return telling.size() == 1 ? telling.getFirst() : new Condition.Any(telling);
    }

    static Condition not(Condition condition) {
        if (condition.equals(EVERYTHING)) return NOTHING;
        return condition.equals(NOTHING) ? EVERYTHING : new Condition.Not(condition);
    }
}
