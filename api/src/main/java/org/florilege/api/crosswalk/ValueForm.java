package org.florilege.api.crosswalk;

import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// What is made of the values of a property.
@FunctionalInterface
interface ValueForm {

    /// What the target shows of these values, the best first; values that it has no place for are left out.
    ///
    /// @param many whether more than the first is of use
    List<Object> of(List<Node> nodes, boolean many, Evaluation in);

    /// A form that makes one value of each.
    interface OfEach {

        /// What is made of this value, or null.
        @Nullable
        Object of(Node node, Evaluation in);
    }

    /// The form that makes one value of each value.
    static ValueForm each(OfEach form) {
        return (nodes, many, in) -> nodes.stream()
                .<Object>map(node -> form.of(node, in))
                .filter(Objects::nonNull)
                .limit(many ? Long.MAX_VALUE : 1)
                .toList();
    }
}
