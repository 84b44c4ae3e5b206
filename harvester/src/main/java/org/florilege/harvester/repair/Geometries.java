package org.florilege.harvester.repair;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Recognises geometries in texts, and types them as GeoSPARQL 1.1 does.
public final class Geometries {

    private static final String GEOSPARQL = "http://www.opengis.net/ont/geosparql#";
    private static final String NUMBER = "\\s*(-?\\d{1,3}(?:\\.\\d+)?)\\s*";
    private static final Pattern BOX = Pattern.compile(NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER);
    private static final Pattern PAIR = Pattern.compile(NUMBER + "," + NUMBER);
    private static final Pattern WKT =
            Pattern.compile("(?is)(?:<[^>]+>\\s*)?(?:POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|"
                    + "GEOMETRYCOLLECTION|ENVELOPE)\\s*Z?\\s*\\(.*\\)");

    /// GeoSPARQL's own, the media types of GeoJSON, and what Virtuoso has for well-known text.
    private static final Set<String> SPELLINGS =
            Set.of("wktliteral", "geojsonliteral", "vnd.geo+json", "geo+json", "geometry");

    private Geometries() {}

    /// @return the point with these coordinates; empty when they are none on earth
    public static Optional<Node> point(String longitude, String latitude) {
        Matcher numbers = PAIR.matcher(longitude + "," + latitude);
        boolean onEarth = numbers.matches()
                && Math.abs(Double.parseDouble(numbers.group(1))) <= 180
                && Math.abs(Double.parseDouble(numbers.group(2))) <= 90;
        return onEarth
                ? Optional.of(typed("POINT(" + numbers.group(1) + " " + numbers.group(2) + ")", "wktLiteral"))
                : Optional.empty();
    }

    /// @return the geometry: well-known text, GeoJSON, or a box `west,south,east,north`; empty when it is none
    public static Optional<Node> read(String text) {
        String bare = text.strip();
        if (bare.isEmpty()) return Optional.empty();
        if (bare.charAt(0) == '{' && bare.contains("coordinates")) return Optional.of(typed(bare, "geoJSONLiteral"));
        if (WKT.matcher(bare).matches()) return Optional.of(typed(bare, "wktLiteral"));
        Matcher box = BOX.matcher(bare);
        return box.matches() ? box(box) : Optional.empty();
    }

    /// @return whether the IRI of a datatype means well-known text or GeoJSON under another spelling
    public static boolean isMisspelt(String datatype) {
        int cut = Math.max(datatype.lastIndexOf('#'), datatype.lastIndexOf('/')) + 1;
        return SPELLINGS.contains(datatype.substring(cut).toLowerCase(Locale.ROOT))
                && !datatype.equals(GEOSPARQL + "wktLiteral")
                && !datatype.equals(GEOSPARQL + "geoJSONLiteral");
    }

    private static Node typed(String text, String type) {
        return NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(GEOSPARQL + type));
    }

    private static Optional<Node> box(Matcher box) {
        String west = box.group(1);
        String south = box.group(2);
        String east = box.group(3);
        String north = box.group(4);
        boolean onEarth = Math.abs(Double.parseDouble(west)) <= 180
                && Math.abs(Double.parseDouble(east)) <= 180
                && Math.abs(Double.parseDouble(south)) <= 90
                && Math.abs(Double.parseDouble(north)) <= 90
                && Double.parseDouble(south) <= Double.parseDouble(north);
        if (!onEarth) return Optional.empty();
        String polygon =
                "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))".formatted(west, south, east, north);
        return Optional.of(typed(polygon, "wktLiteral"));
    }
}
