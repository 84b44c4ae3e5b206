package org.florilege.harvester.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Boxes and points that are written as bare numbers, as GeoJSON does (RFC 7946, section 5).
final class Corners {

    private static final int POINT = 2;
    private static final int BOX = 4;
    private static final int BOX_WITH_HEIGHTS = 6;

    private Corners() {}

    /// @return the box as a polygon in WKT
    static String wkt(double west, double south, double east, double north) {
        return String.format(
                Locale.ROOT,
                "POLYGON((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))",
                west,
                south,
                east,
                north);
    }

    /// @return the point or box in WKT; empty when these are not the numbers of one
    static Optional<String> wkt(JsonNode numbers) {
        List<Double> read = new ArrayList<>();
        for (String text : Json.items(numbers).stream().map(Json::text).toList()) {
            if (read.size() == BOX_WITH_HEIGHTS) return Optional.empty();
            try {
                read.add(Double.valueOf(text));
            } catch (NumberFormatException noNumber) {
                return Optional.empty();
            }
        }
        return switch (read.size()) {
            case POINT -> Optional.of(String.format(Locale.ROOT, "POINT(%s %s)", read.get(0), read.get(1)));
            case BOX -> Optional.of(wkt(read.get(0), read.get(1), read.get(2), read.get(3)));
            case BOX_WITH_HEIGHTS -> Optional.of(wkt(read.get(0), read.get(1), read.get(3), read.get(4)));
            default -> Optional.empty();
        };
    }
}
