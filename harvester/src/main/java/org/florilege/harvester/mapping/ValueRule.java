package org.florilege.harvester.mapping;

import java.util.Objects;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// Mends the values of one property.
@FunctionalInterface
interface ValueRule {

    /// @param property as it is spelt in our catalogue
    /// @param value as the document has it
    /// @param draft where a repair is noted and parts may be added
    /// @return the value to keep: the same object when there is nothing to mend, null to leave it out
    @Nullable
    Node apply(Node property, Node value, Draft draft);

    /// @return the value to keep, of a rule that leaves none out
    default Node mended(Node property, Node value, Draft draft) {
        return Objects.requireNonNullElse(apply(property, value, draft), value);
    }
}
