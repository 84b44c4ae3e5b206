package org.florilege.harvester.reader;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;

/// How well a document could be read.
///
/// @param remarks what its author should know
/// @param stop why reading ended before the end of the document; empty when it was read whole
/// @param unfinished the subjects that were being described where reading stopped
/// @param unread the records that could not be understood, each for a reason of its own; the others stand
/// @param withdrawn the IRIs of records that the source says it has removed
/// @param unchanged whether it is what it was at an earlier run, and therefore was not read
public record Reception(
        List<Remark> remarks,
        Optional<Remark> stop,
        Set<Node> unfinished,
        List<Unread> unread,
        List<String> withdrawn,
        boolean unchanged) {

    /// Nothing was read, since nothing has changed.
    static final Reception UNCHANGED = new Reception(List.of(), Optional.empty(), Set.of(), List.of(), List.of(), true);

    public Reception {
        remarks = List.copyOf(remarks);
        unfinished = Set.copyOf(unfinished);
        unread = List.copyOf(unread);
        withdrawn = List.copyOf(withdrawn);
    }

    /// One record that could not be understood.
    ///
    /// @param document the address of the document, or of the page of a list, on which it stands
    /// @param record its IRI where it has one, else what the source calls it
    /// @param remark where in the document, and why
    public record Unread(String document, String record, Remark remark) {}
}
