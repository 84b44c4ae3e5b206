package org.florilege.catalog.store;

import java.util.List;
import java.util.Set;
import org.florilege.catalog.record.SourceId;

/// Whose description counts when several sources describe one record.
///
/// A source of the order comes before those that stand after it and before those that do not stand in it. Among
/// those that do not, the one that was there first stays first.
///
/// @param order as the operator has put it, the most authoritative first
public record Precedence(List<SourceId> order) {

    /// The source that described a record first stays its authority.
    public static final Precedence FIRST_COME = new Precedence(List.of());

    public Precedence {
        order = List.copyOf(order);
        if (Set.copyOf(order).size() < order.size())
            throw new IllegalArgumentException("a source stands twice in the order " + order);
    }

    /// @return whether the one's description counts before the other's
    public boolean puts(SourceId one, SourceId other) {
        return rank(one) < rank(other);
    }

    private int rank(SourceId source) {
        int at = order.indexOf(source);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}
