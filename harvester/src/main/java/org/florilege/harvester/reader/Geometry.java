package org.florilege.harvester.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Places on Earth as WKT in longitude and latitude (OGC CRS84, as GeoDCAT-AP has it by default). What lies on
/// no Earth states nothing.
public final class Geometry {

    /// The datatype of WKT (GeoSPARQL 1.1, section 8.5.1).
    public static final String WKT = "http://www.opengis.net/ont/geosparql#wktLiteral";

    private static final BigDecimal MAX_LONGITUDE = BigDecimal.valueOf(360);
    private static final BigDecimal MAX_LATITUDE = BigDecimal.valueOf(90);

    private Geometry() {}

    /// One corner of something.
    ///
    /// @param longitude in degrees, east is positive
    /// @param latitude in degrees, north is positive
    public record Point(BigDecimal longitude, BigDecimal latitude) {

        /// @return the point; empty when one of the two is no number, or none of a place on Earth
        public static Optional<Point> of(String longitude, String latitude) {
            Optional<BigDecimal> x = number(longitude, MAX_LONGITUDE);
            Optional<BigDecimal> y = number(latitude, MAX_LATITUDE);
            return x.isEmpty() || y.isEmpty() ? Optional.empty() : Optional.of(new Point(x.get(), y.get()));
        }

        private static Optional<BigDecimal> number(String text, BigDecimal max) {
            try {
                BigDecimal value = new BigDecimal(text.strip().replace(',', '.'));
                return value.abs().compareTo(max) > 0 ? Optional.empty() : Optional.of(value);
            } catch (NumberFormatException odd) {
                return Optional.empty();
            }
        }

        private String wkt() {
            return plain(longitude) + " " + plain(latitude);
        }

        private static String plain(BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
    }

    /// States a rectangle as `dcat:bbox`; one without extent as the point that it is.
    public static void box(About location, String west, String south, String east, String north) {
        Optional<Point> low = Point.of(west, south);
        Optional<Point> high = Point.of(east, north);
        if (low.isEmpty() || high.isEmpty()) return;
        if (low.get().wkt().equals(high.get().wkt())) {
            point(location, low.get());
            return;
        }
        Point northWest = new Point(low.get().longitude(), high.get().latitude());
        Point southEast = new Point(high.get().longitude(), low.get().latitude());
        ring(List.of(low.get(), southEast, high.get(), northWest))
                .ifPresent(wkt -> location.typed(Terms.DCAT, "bbox", wkt, WKT));
    }

    /// States a point as `dcat:centroid`.
    public static void point(About location, Point point) {
        location.typed(Terms.DCAT, "centroid", "POINT(" + point.wkt() + ")", WKT);
    }

    /// States a polygon as `locn:geometry`.
    public static void polygon(About location, List<Point> corners) {
        ring(corners).ifPresent(wkt -> location.typed("http://www.w3.org/ns/locn#", "geometry", wkt, WKT));
    }

    private static Optional<String> ring(List<Point> corners) {
        if (corners.size() < 3) return Optional.empty();
        StringBuilder wkt = new StringBuilder("POLYGON((");
        for (Point corner : corners) wkt.append(corner.wkt()).append(",");
        String first = corners.getFirst().wkt();
        boolean closed = first.equals(corners.getLast().wkt());
        if (closed) wkt.setLength(wkt.length() - 1);
        else wkt.append(first);
        return Optional.of(wkt.append("))").toString());
    }
}
