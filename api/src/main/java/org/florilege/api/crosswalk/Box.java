package org.florilege.api.crosswalk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rectangle around a geometry, in degrees.
record Box(double west, double south, double east, double north) {

    private static final int LONGEST = 100_000;

    /// The rectangle around a geometry in WKT or GeoJSON, both of which state longitude before latitude. Empty when
    /// there is none on this earth.
    static Optional<Box> around(String geometry) {
        if (geometry.length() > LONGEST || !isPlain(geometry)) return Optional.empty();
        List<Double> numbers = numbers(geometry.substring(start(geometry)));
        if (numbers.size() < 2 || numbers.size() % 2 != 0) return Optional.empty();
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (int i = 0; i < numbers.size(); i += 2) {
            double x = numbers.get(i);
            double y = numbers.get(i + 1);
            if (x < -180 || x > 180 || y < -90 || y > 90) return Optional.empty();
            west = Math.min(west, x);
            east = Math.max(east, x);
            south = Math.min(south, y);
            north = Math.max(north, y);
        }
        return Optional.of(new Box(west, south, east, north));
    }

    boolean isPoint() {
        return west == east && south == north;
    }

    /// Heights and other reference systems than WGS 84 are not read.
    private static boolean isPlain(String geometry) {
        String upper = geometry.substring(0, Math.min(geometry.length(), 200)).toUpperCase(java.util.Locale.ROOT);
        boolean system = upper.startsWith("<") && !upper.contains("CRS84");
        return !system
                && !upper.startsWith("ENVELOPE")
                && !upper.contains(" Z ")
                && !upper.contains(" Z(")
                && !upper.contains("POINTZ");
    }

    private static int start(String geometry) {
        int system = geometry.startsWith("<") ? geometry.indexOf('>') + 1 : 0;
        int coordinates = geometry.indexOf("coordinates");
        return Math.max(system, coordinates < 0 ? 0 : coordinates);
    }

    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isPart(text.charAt(end))) end++;
            if (end > at) number(text.substring(at, end)).ifPresent(numbers::add);
            at = end + 1;
        }
        return numbers;
    }

    private static boolean isPart(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
