package org.florilege.catalog.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.florilege.catalog.record.SourceId;

/// Whose description counts when several sources describe one record.
///
/// Sources that the operator put first come before those about which nothing was said, and these before those that
/// were put last. Among sources about which nothing was said, the one that was there first stays first.
///
/// @param order those that come first, the most authoritative first
/// @param last those that come after all others, in this order
public record Precedence(List<SourceId> order, List<SourceId> last) {

    /// The source that described a record first stays its authority.
    public static final Precedence FIRST_COME = new Precedence(List.of());

    public Precedence {
        order = List.copyOf(order);
        last = List.copyOf(last);
        List<SourceId> all = Stream.concat(order.stream(), last.stream()).toList();
        if (Set.copyOf(all).size() < all.size())
            throw new IllegalArgumentException("a source stands twice in the order " + all);
    }

    /// Nobody is put last.
    public Precedence(List<SourceId> order) {
        this(order, List.of());
    }

    /// @return whether the one's description counts before the other's
    public boolean puts(SourceId one, SourceId other) {
        return rank(one) < rank(other);
    }

    private int rank(SourceId source) {
        int at = order.indexOf(source);
        return at >= 0 ? at - order.size() : last.indexOf(source) + 1;
    }
}
