package org.florilege.harvester.code;

import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes a tree of texts of a YAML document, whatever tags it has. Aliases are written out, within bounds.
final class YamlTree {

    private static final int MAX_NODES = 100_000;
    private static final int MAX_DEPTH = 100;
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private int nodes;

    JsonNode tree(Optional<Node> document) throws FileFault {
        return document.isEmpty() ? MissingNode.getInstance() : tree(document.get(), 0);
    }

    private JsonNode tree(Node node, int depth) throws FileFault {
        if (++nodes > MAX_NODES) throw new FileFault("it grows beyond measure when its aliases are written out");
        if (depth > MAX_DEPTH) throw new FileFault("it is nested too deeply");
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, depth);
            case SequenceNode sequence -> sequence(sequence, depth);
            case ScalarNode scalar -> MAKE.stringNode(text(scalar));
            default -> MissingNode.getInstance();
        };
    }

    private ObjectNode mapping(MappingNode mapping, int depth) throws FileFault {
        ObjectNode object = MAKE.objectNode();
        for (NodeTuple member : mapping.getValue()) {
            JsonNode value = tree(member.getValueNode(), depth + 1);
            String key = member.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (key.equals("<<") && value.isObject())
                value.properties().forEach(merged -> object.putIfAbsent(merged.getKey(), merged.getValue()));
            else object.set(key, value);
        }
        return object;
    }

    private ArrayNode sequence(SequenceNode sequence, int depth) throws FileFault {
        ArrayNode array = MAKE.arrayNode();
        for (Node member : sequence.getValue()) array.add(tree(member, depth + 1));
        return array;
    }

    private static String text(ScalarNode scalar) {
        boolean nothing = scalar.isPlain()
                && (scalar.getValue().equals("~") || scalar.getValue().equalsIgnoreCase("null"));
        return nothing ? "" : scalar.getValue();
    }
}
