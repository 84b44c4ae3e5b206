package org.florilege.harvester.dublincore;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.florilege.harvester.datacite.Periods;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Geometry;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Dates;
import org.florilege.harvester.repair.Iris;

/// Where and when, however it is written.
final class DublinCoreCoverage {

    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–—]\\s*(\\d{4})");

    private DublinCoreCoverage() {}

    /// `dc:coverage` is a place or a time; `name=…; start=…; end=…` (DCMI Period) says which.
    static void state(Properties properties, About record) {
        Set<String> places = new LinkedHashSet<>(properties.values("spatial"));
        Set<String> times = new LinkedHashSet<>(properties.values("temporal"));
        for (String stated : properties.values("coverage")) {
            if (LabelledCoverage.state(stated, record)) continue;
            Matcher years = YEARS.matcher(stated);
            String range = years.matches() ? years.group(1) + "/" + years.group(2) : stated.replace("--", "/");
            if (Stream.of(range.split("/", -1))
                            .allMatch(part -> Dates.read(part).isPresent())
                    || stated.contains("start=")) times.add(range);
            else places.add(stated);
        }
        for (String time : times) {
            if (time.contains("start=") || time.contains("end="))
                Periods.state(part(time, "start="), part(time, "end="), record);
            else Periods.state(time, record);
        }
        for (String place : places) place(place, record);
    }

    private static String part(String text, String name) {
        int at = text.indexOf(name);
        if (at < 0) return "";
        int end = text.indexOf(';', at);
        return text.substring(at + name.length(), end < 0 ? text.length() : end).strip();
    }

    private static void place(String place, About record) {
        if (Iris.isWebAddress(place) && place.indexOf(' ') < 0) {
            record.iri(Terms.DCT, "spatial", place);
            return;
        }
        About location = record.part(Terms.DCT, "spatial").type(Terms.DCT, "Location");
        String west = part(place, "westlimit=");
        if (west.isEmpty()) location.text(Terms.SKOS, "prefLabel", place);
        else
            Geometry.box(
                    location, west, part(place, "southlimit="), part(place, "eastlimit="), part(place, "northlimit="));
    }
}
