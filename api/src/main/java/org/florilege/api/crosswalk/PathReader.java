package org.florilege.api.crosswalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;

/// Reads paths: `dct:title`, `dcat:distribution/dct:license`, `^dct:isPartOf`, and `.` for the resource itself.
record PathReader(Map<String, String> prefixes) {

    PathReader {
        prefixes = Map.copyOf(prefixes);
    }

    /// @throws IllegalArgumentException when a prefix is unknown
    Path path(String text) {
        if (text.equals(".")) return new Path(List.of());
        List<Path.Step> steps = new ArrayList<>();
        for (String step : text.split("/", -1)) {
            boolean backward = step.startsWith("^");
            String property = expanded(backward ? step.substring(1) : step);
            steps.add(new Path.Step(NodeFactory.createURI(property), backward));
        }
        return new Path(steps);
    }

    String expanded(String name) {
        int colon = name.indexOf(':');
        String namespace = colon < 0 ? null : prefixes.get(name.substring(0, colon));
        if (namespace == null) throw new IllegalArgumentException("\"" + name + "\" has no known prefix");
        return namespace + name.substring(colon + 1);
    }
}
