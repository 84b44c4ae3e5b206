package org.florilege.harvester.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;

/// When and where: `temporalCoverage` and `spatialCoverage`.
final class Coverage {

    private static final String WKT = "http://www.opengis.net/ont/geosparql#wktLiteral";
    private static final double NORTH = 90;
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–—]\\s*(\\d{4})");

    private Coverage() {}

    static void state(Subject of, Thing described) {
        for (Thing when : described.values("temporalCoverage", "temporal", "datasetTimeInterval")) period(of, when);
        for (Thing where : described.values("spatialCoverage", "spatial", "contentLocation")) place(of, where);
    }

    private static void period(Subject of, Thing when) {
        if (when.isText()) interval(of, when.text());
        else if (when.text("startDate").isEmpty() && when.text("endDate").isEmpty()) interval(of, when.label());
        else period(of, when.text("startDate"), when.text("endDate"));
    }

    /// `2001/2015`, `2001/..`, `../2015`, `2001/`, `2001`, `2001 - 2015`; anything else is kept as a label.
    private static void interval(Subject of, String text) {
        if (text.isBlank()) return;
        String[] ends = text.split("/", -1);
        Matcher years = YEARS.matcher(text);
        if (ends.length == 2 && ends[1].strip().startsWith("P")) label(of, text);
        else if (ends.length == 2) period(of, bound(ends[0]), bound(ends[1]));
        else if (years.matches()) period(of, years.group(1), years.group(2));
        else if (ends.length == 1
                && Character.isDigit(text.strip().charAt(0))
                && text.strip().length() <= 25) period(of, text.strip(), text.strip());
        else label(of, text);
    }

    private static String bound(String end) {
        String bare = end.strip();
        return bare.chars().anyMatch(Character::isDigit) ? bare : "";
    }

    private static void period(Subject of, String start, String end) {
        if (start.isEmpty() && end.isEmpty()) return;
        Subject period = of.part(Terms.DCT + "temporal").type(Terms.DCT + "PeriodOfTime");
        period.text(Terms.DCAT + "startDate", start);
        period.text(Terms.DCAT + "endDate", end);
    }

    private static void label(Subject of, String text) {
        of.part(Terms.DCT + "temporal").type(Terms.DCT + "PeriodOfTime").text(Terms.RDFS + "label", text);
    }

    private static void place(Subject of, Thing where) {
        Optional<String> iri = where.isText() ? Optional.of(where.text()) : address(where);
        if (iri.filter(Iris::isWebAddress).isPresent()
                && (where.isText() || where.values("geo").isEmpty())) {
            of.address(Terms.DCT + "spatial", iri.get());
            return;
        }
        List<String[]> shapes = new ArrayList<>();
        if (where.is("GeoShape", "GeoCoordinates")) shape(where).ifPresent(shapes::add);
        for (Thing geo : where.values("geo")) shape(geo).ifPresent(shapes::add);
        String name = name(where);
        if (name.isEmpty() && shapes.isEmpty()) return;
        Subject place = location(of.document(), of);
        place.text(Terms.SKOS + "prefLabel", name);
        for (String[] shape : shapes)
            place.add(shape[0], NodeFactory.createLiteralDT(shape[1], NodeFactory.getType(WKT)));
    }

    private static Subject location(DocumentBuilder document, Subject of) {
        return new Subject(document, of.part(Terms.DCT + "spatial").node()).type(Terms.DCT + "Location");
    }

    private static Optional<String> address(Thing place) {
        return place.ownIri()
                .or(() -> Optional.of(place.text("sameAs")))
                .filter(iri -> iri.contains("geonames.org") || iri.contains("publications.europa.eu"));
    }

    private static String name(Thing where) {
        if (!where.label().isEmpty()) return where.label();
        for (Thing address : where.values("address")) {
            if (address.isText()) return address.text();
            String locality = address.text("addressLocality", "addressRegion");
            String country = address.text("addressCountry");
            return locality.isEmpty() || country.isEmpty() ? locality + country : locality + ", " + country;
        }
        return "";
    }

    /// No latitude is beyond the poles: then the two were taken for each other.
    ///
    /// @return property and WKT; in schema.org latitude comes first, in WKT longitude
    private static Optional<String[]> shape(Thing geo) {
        List<Double> point = numbers(geo.text("latitude") + " " + geo.text("longitude"));
        if (point.size() == 2 && Math.abs(point.getFirst()) > NORTH && Math.abs(point.getLast()) <= NORTH)
            point = point.reversed();
        if (point.size() == 2) return Optional.of(shape("centroid", "POINT(" + pairs(point) + ")"));
        List<Double> box = numbers(geo.text("box"));
        if (box.size() == 4) return Optional.of(shape("bbox", box(box)));
        List<Double> ring = numbers(geo.text("polygon"));
        if (ring.size() >= 8 && ring.size() % 2 == 0)
            return Optional.of(new String[] {"http://www.w3.org/ns/locn#geometry", "POLYGON((" + pairs(ring) + "))"});
        return Optional.empty();
    }

    private static String[] shape(String property, String wkt) {
        return new String[] {Terms.DCAT + property, wkt};
    }

    private static String box(List<Double> box) {
        double south = Math.min(box.get(0), box.get(2));
        double north = Math.max(box.get(0), box.get(2));
        double west = box.get(1);
        double east = box.get(3);
        return "POLYGON((" + pairs(List.of(south, west, south, east, north, east, north, west, south, west)) + "))";
    }

    private static String pairs(List<Double> latitudesFirst) {
        StringBuilder pairs = new StringBuilder();
        for (int i = 0; i + 1 < latitudesFirst.size(); i += 2)
            pairs.append(i == 0 ? "" : ",")
                    .append(number(latitudesFirst.get(i + 1)))
                    .append(' ')
                    .append(number(latitudesFirst.get(i)));
        return pairs.toString();
    }

    private static String number(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }

    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        try {
            for (String part : text.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+", -1))
                if (!part.isEmpty()) numbers.add(Double.valueOf(part));
        } catch (NumberFormatException notOne) {
            return List.of();
        }
        return numbers;
    }
}
