package org.florilege.ui.view;

import java.util.List;
import java.util.Optional;

/// What the page of any kind of resource shows.
///
/// @param facts in the order in which they are read
public record Resource(
        Headline headline, Prose description, List<Fact> facts, Topics topics, List<Relation> relations, Trace trace) {
    public Resource {
        facts = List.copyOf(facts);
        relations = List.copyOf(relations);
    }

    /// The relation of that kind, if there is one.
    public Optional<Relation> relation(RelationKind kind) {
        return relations.stream().filter(relation -> relation.kind() == kind).findFirst();
    }
}
