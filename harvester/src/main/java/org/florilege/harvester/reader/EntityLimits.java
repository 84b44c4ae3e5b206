package org.florilege.harvester.reader;

import java.util.List;
import java.util.Optional;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// Tells of a document whose entities unfold into more than is read of them, which the XML parser of the JDK reports by
/// the numbers of its limits.
final class EntityLimits {

    private static final List<String> EXCEEDED =
            List.of("JAXP00010001", "JAXP00010003", "JAXP00010004", "JAXP00010005", "JAXP00010007");

    private EntityLimits() {}

    /// @param message what the parser says; empty when it is about something else
    static Optional<Finding> exceeded(String message) {
        if (EXCEEDED.stream().noneMatch(message.strip()::startsWith)) return Optional.empty();
        return Optional.of(new Finding(
                Rule.SYNTAX,
                "The XML has entities that unfold into far more text than the document has; it was not read further.",
                "Write the text itself in the place of the entities."));
    }
}
