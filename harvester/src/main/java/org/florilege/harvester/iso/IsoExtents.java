package org.florilege.harvester.iso;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.harvester.datacite.Periods;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Geometry;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.xml.XmlElement;

/// Which places and times it is about.
final class IsoExtents {

    private IsoExtents() {}

    static void state(XmlElement resource, About record) {
        for (XmlElement extent : resource.all("extent", "EX_Extent")) extent(extent, record);
    }

    private static void extent(XmlElement extent, About record) {
        String description = IsoTexts.main(extent.first("description"));
        List<XmlElement> places = extent.all("geographicElement").stream()
                .flatMap(XmlElement::children)
                .toList();
        for (XmlElement place : places) place(place, places.size() == 1 ? description : "", record);
        for (XmlElement time : extent.all("temporalElement").stream()
                .flatMap(XmlElement::children)
                .toList())
            for (XmlElement when :
                    time.all("extent").stream().flatMap(XmlElement::children).toList()) time(when, record);
    }

    private static void place(XmlElement place, String description, About record) {
        switch (place.name()) {
            case "EX_GeographicBoundingBox" -> {
                if (place.text().isEmpty()) return;
                About location = location(description, record);
                Geometry.box(
                        location,
                        place.text("westBoundLongitude"),
                        place.text("southBoundLatitude"),
                        place.text("eastBoundLongitude"),
                        place.text("northBoundLatitude"));
            }
            case "EX_GeographicDescription" -> named(place, record);
            case "EX_BoundingPolygon" -> polygon(place, description, record);
            default -> {}
        }
    }

    private static About location(String description, About record) {
        return record.part(Terms.DCT, "spatial").type(Terms.DCT, "Location").text(Terms.SKOS, "prefLabel", description);
    }

    private static void named(XmlElement place, About record) {
        for (XmlElement identifier : place.all("geographicIdentifier").stream()
                .flatMap(XmlElement::children)
                .toList()) {
            Optional<XmlElement> code = identifier.first("code");
            String text = IsoTexts.main(code);
            Optional<String> link = code.flatMap(IsoTexts::link).or(() -> IsoNames.address(text));
            if (link.isEmpty() && text.isEmpty()) continue;
            About location = record.thing(Terms.DCT, "spatial", link).type(Terms.DCT, "Location");
            if (!link.filter(text::equals).isPresent())
                location.text(
                        text.startsWith("urn:") ? Terms.DCT : Terms.SKOS,
                        text.startsWith("urn:") ? "identifier" : "prefLabel",
                        text);
        }
    }

    /// Coordinates of EPSG codes that are written as names come latitude first.
    private static void polygon(XmlElement place, String description, About record) {
        String positions = positions(place);
        if (positions.isEmpty()) return;
        String system = Stream.of("Polygon", "MultiSurface", "posList")
                .flatMap(name -> place.find(name).stream())
                .flatMap(element -> element.attribute("srsName").stream())
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        boolean latitudeFirst = system.startsWith("urn:") || system.contains("/def/crs/epsg");
        String[] numbers = positions.split("[\\s,]+", -1);
        List<Geometry.Point> corners = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.length; i += 2)
            Geometry.Point.of(numbers[latitudeFirst ? i + 1 : i], numbers[latitudeFirst ? i : i + 1])
                    .ifPresent(corners::add);
        if (corners.size() * 2 == numbers.length) Geometry.polygon(location(description, record), corners);
    }

    /// A list, or one element for each corner (GML 3), or `1,2 3,4` (GML 2).
    private static String positions(XmlElement place) {
        Optional<XmlElement> list = place.find("posList").or(() -> place.find("coordinates"));
        if (list.isPresent()) return list.get().text();
        return place.find("LinearRing")
                .map(ring -> ring.all("pos").stream().map(XmlElement::text).collect(Collectors.joining(" ")))
                .orElse("");
    }

    private static void time(XmlElement when, About record) {
        if (when.name().equals("TimePeriod"))
            Periods.state(moment(when, "beginPosition", "begin"), moment(when, "endPosition", "end"), record);
        else {
            String moment = when.find("timePosition").map(XmlElement::text).orElseGet(when::text);
            Periods.state(moment, moment, record);
        }
    }

    private static String moment(XmlElement period, String position, String instant) {
        String plain = period.text(position);
        if (!plain.isEmpty()) return plain;
        return period.first(instant)
                .flatMap(element -> element.find("timePosition"))
                .map(XmlElement::text)
                .orElse("");
    }
}
