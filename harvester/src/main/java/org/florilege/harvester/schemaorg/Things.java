package org.florilege.harvester.schemaorg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// All that the JSON-LD of one document describes.
public final class Things {

    private static final int MAX_DEPTH = 12;

    private final List<JsonNode> roots;
    private final Map<String, JsonNode> byId = new HashMap<>();
    private String language = "";

    /// Is shown a thing.
    @FunctionalInterface
    interface Visitor {

        /// @param level how many other things it stands in; a page or a graph around it does not count
        void visit(Thing thing, int level);
    }

    /// @param roots the outermost values of the document
    Things(List<JsonNode> roots) {
        this.roots = new ArrayList<>();
        roots.forEach(root -> (root.isArray() ? root.valueStream() : Stream.of(root))
                .filter(JsonNode::isObject)
                .forEach(this.roots::add));
        this.roots.forEach(root -> context(root.path("@context")));
        index();
    }

    private void context(JsonNode context) {
        if (context.isArray()) context.valueStream().forEach(this::context);
        else if (context.path("@language").isString())
            language = context.path("@language").asString("");
    }

    private void index() {
        for (JsonNode root : roots) index(root, MAX_DEPTH);
    }

    private void index(JsonNode node, int depth) {
        if (depth < 0) return;
        if (node.isObject() && node.size() > 1 && node.path("@id").isString())
            byId.merge(node.path("@id").asString(""), node, (one, other) -> one.size() >= other.size() ? one : other);
        node.valueStream().filter(JsonNode::isContainer).forEach(each -> index(each, depth - 1));
    }

    /// @return the language of texts that have none of their own, or nothing
    String language() {
        return language;
    }

    /// A reference is replaced by what is described under it elsewhere in the document.
    Thing resolved(JsonNode stated) {
        boolean reference =
                stated.isObject() && stated.size() == 1 && stated.path("@id").isString();
        return new Thing(reference ? byId.getOrDefault(stated.path("@id").asString(""), stated) : stated, this);
    }

    /// @return the thing with this `@id`, as written
    public Thing named(String id) {
        return new Thing(byId.getOrDefault(id, MissingNode.getInstance()), this);
    }

    /// Shows every thing, outermost first.
    void forEach(Visitor visitor) {
        for (JsonNode root : roots) new Thing(root, this).walk(MAX_DEPTH, 0, visitor);
    }
}
