package org.florilege.api.crosswalk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.florilege.catalog.record.Kind;
import org.jspecify.annotations.Nullable;

/// The translation of our records into one metadata format, as data.
///
/// @param name by which requests ask for it, for instance `schema.org`
/// @param version of the format
/// @param label what people call it
/// @param mediaTypes of its documents, the best first, with their parameters
/// @param suffix of the addresses of its documents, without the dot
/// @param roots the frame of each kind of record that it has a place for
/// @param frames by name
/// @param xml what its documents are in XML; null when they are JSON
public record Crosswalk(
        String name,
        String version,
        String label,
        List<String> mediaTypes,
        String suffix,
        Map<Kind, String> roots,
        Map<String, Frame> frames,
        @Nullable XmlRoot xml) {

    /// The outermost element of a document in XML.
    ///
    /// @param schema where the schema of the namespace is
    public record XmlRoot(String element, String namespace, String schema) {}

    public Crosswalk {
        mediaTypes = List.copyOf(mediaTypes);
        roots = Map.copyOf(roots);
        frames = Map.copyOf(frames);
    }

    /// Whether the format has a place for this record and the record has what the format cannot do without.
    public boolean covers(Described record) {
        String root = roots.get(record.record().kind());
        if (root == null) return false;
        Node node = record.record().id().node();
        Evaluation evaluation = new Evaluation(this, record.statements(), "en", 1);
        Frame frame = evaluation.chosen(root, node);
        return frame.needed().stream().allMatch(term -> evaluation.has(frame, term, node));
    }

    /// The record in this format: maps, lists, texts, numbers and truths.
    ///
    /// @param language of the reader, where the format has room for one language only
    /// @return empty when the format has no place for it
    public Optional<Map<String, Object>> document(Described record, String language) {
        return document(record, language, Integer.MAX_VALUE);
    }

    /// The same with lists of at most so many values.
    public Optional<Map<String, Object>> document(Described record, String language, int longestList) {
        String root = roots.get(record.record().kind());
        if (root == null) return Optional.empty();
        Evaluation evaluation = new Evaluation(this, record.statements(), language, longestList);
        Map<String, Object> document =
                evaluation.object(root, record.record().id().node());
        return Optional.ofNullable(document).map(LinkedHashMap::new);
    }

    /// The frame of that name.
    Frame frame(String frame) {
        if (frame.equals("nothing")) return Frame.NOTHING;
        Frame found = frames.get(frame);
        if (found == null) throw new IllegalArgumentException("the crosswalk " + name + " has no frame " + frame);
        return found;
    }
}
