package org.florilege.harvester.dublincore;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.florilege.harvester.datacite.Periods;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Geometry;
import org.florilege.harvester.reader.Terms;

/// Coverage in labelled parts, as PANGAEA writes it: `SOUTH-BOUND LATITUDE: 44.1 * … * DATE/TIME START: 2000`.
final class LabelledCoverage {

    private static final String LATITUDE = "LATITUDE";
    private static final String LONGITUDE = "LONGITUDE";

    private LabelledCoverage() {}

    /// @return whether it was one
    static boolean state(String stated, About record) {
        Map<String, String> parts = new HashMap<>();
        for (String part : stated.split("\\*", -1)) {
            int colon = part.indexOf(':');
            if (colon > 0)
                parts.put(
                        part.substring(0, colon).strip().toUpperCase(Locale.ROOT),
                        part.substring(colon + 1).strip());
        }
        boolean box = parts.containsKey("SOUTH-BOUND LATITUDE") && parts.containsKey("WEST-BOUND LONGITUDE");
        boolean point = parts.containsKey(LATITUDE) && parts.containsKey(LONGITUDE);
        boolean time = parts.containsKey("DATE/TIME START") || parts.containsKey("DATE/TIME END");
        if (box)
            Geometry.box(
                    location(record),
                    parts.getOrDefault("WEST-BOUND LONGITUDE", ""),
                    parts.getOrDefault("SOUTH-BOUND LATITUDE", ""),
                    parts.getOrDefault("EAST-BOUND LONGITUDE", ""),
                    parts.getOrDefault("NORTH-BOUND LATITUDE", ""));
        else if (point)
            Geometry.Point.of(parts.getOrDefault(LONGITUDE, ""), parts.getOrDefault(LATITUDE, ""))
                    .ifPresent(found -> Geometry.point(location(record), found));
        if (time)
            Periods.state(parts.getOrDefault("DATE/TIME START", ""), parts.getOrDefault("DATE/TIME END", ""), record);
        return box || point || time;
    }

    private static About location(About record) {
        return record.part(Terms.DCT, "spatial").type(Terms.DCT, "Location");
    }
}
