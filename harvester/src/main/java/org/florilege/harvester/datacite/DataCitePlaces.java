package org.florilege.harvester.datacite;

import java.util.List;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Geometry;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.xml.XmlElement;

/// Which places it is about. Kernel 4 has an element for each number; kernel 3 has `latitude longitude` in one
/// text, for a box the south-western corner first.
final class DataCitePlaces {

    private DataCitePlaces() {}

    static void state(XmlElement resource, About record) {
        for (XmlElement place : resource.all("geoLocations", "geoLocation")) place(place, record);
    }

    private static void place(XmlElement place, About record) {
        if (place.text().isEmpty()) return;
        About location = record.part(Terms.DCT, "spatial").type(Terms.DCT, "Location");
        for (XmlElement name : place.all("geoLocationPlace"))
            location.text(Terms.SKOS, "prefLabel", name.text(), name.language());
        for (XmlElement point : place.all("geoLocationPoint")) point(point, location);
        for (XmlElement box : place.all("geoLocationBox")) box(box, location);
        for (XmlElement polygon : place.all("geoLocationPolygon")) polygon(polygon, location);
    }

    private static void point(XmlElement point, About location) {
        point.first("pointLongitude")
                .map(longitude -> Geometry.Point.of(longitude.text(), point.text("pointLatitude")))
                .orElseGet(() -> {
                    List<String> numbers = numbers(point);
                    return numbers.size() == 2
                            ? Geometry.Point.of(numbers.get(1), numbers.get(0))
                            : java.util.Optional.empty();
                })
                .ifPresent(found -> Geometry.point(location, found));
    }

    private static void box(XmlElement box, About location) {
        if (box.first("westBoundLongitude").isPresent()) {
            Geometry.box(
                    location,
                    box.text("westBoundLongitude"),
                    box.text("southBoundLatitude"),
                    box.text("eastBoundLongitude"),
                    box.text("northBoundLatitude"));
            return;
        }
        List<String> numbers = numbers(box);
        if (numbers.size() == 4) Geometry.box(location, numbers.get(1), numbers.get(0), numbers.get(3), numbers.get(2));
    }

    private static void polygon(XmlElement polygon, About location) {
        Geometry.polygon(
                location,
                polygon.all("polygonPoint").stream()
                        .flatMap(point ->
                                Geometry.Point.of(point.text("pointLongitude"), point.text("pointLatitude")).stream())
                        .toList());
    }

    private static List<String> numbers(XmlElement element) {
        return List.of(element.text().strip().split("[\\s,;]+", -1));
    }
}
