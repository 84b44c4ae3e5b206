package org.florilege.harvester.fetch;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.source.InvalidOptionException;
import org.jspecify.annotations.Nullable;

/// Settings as an operator writes them: `90 s`, `2 h`, `500 MB`. Wrong ones are told with their key.
final class SettingText {

    private static final Map<String, Long> MILLIS =
            Map.of("ms", 1L, "", 1_000L, "s", 1_000L, "min", 60_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
    private static final Map<String, Long> BYTES = Map.of(
            "",
            1L,
            "b",
            1L,
            "kb",
            1_000L,
            "kib",
            1L << 10,
            "mb",
            1_000_000L,
            "mib",
            1L << 20,
            "gb",
            1_000_000_000L,
            "gib",
            1L << 30);

    private final Map<String, String> values = new TreeMap<>();

    SettingText(Map<String, String> values) {
        values.forEach((key, value) -> {
            if (!value.isBlank()) this.values.put(key, value.strip());
        });
    }

    static void positive(String key, Duration value) {
        if (value.isNegative() || value.isZero())
            throw new InvalidOptionException(
                    key, Sentence.of("{0} is longer than nothing, not {1}.", key, value.toSeconds() + " s"));
    }

    static void atLeast(String key, long least, long value) {
        if (value < least)
            throw new InvalidOptionException(key, Sentence.of("{0} is at least {1}, not {2}.", key, least, value));
    }

    String text(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    int count(String key, int otherwise) {
        String value = values.get(key);
        if (value == null) return otherwise;
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException odd) {
            throw wrong(key, Sentence.of("{0} is a whole number such as 4, not \"{1}\".", key, value), odd);
        }
    }

    double number(String key, double otherwise) {
        String value = values.get(key);
        if (value == null) return otherwise;
        try {
            return Double.parseDouble(value.replace(',', '.'));
        } catch (NumberFormatException odd) {
            throw wrong(key, Sentence.of("{0} is a number such as 2 or 0.5, not \"{1}\".", key, value), odd);
        }
    }

    Duration time(String key, Duration otherwise) {
        String value = values.get(key);
        if (value == null) return otherwise;
        return Duration.ofMillis(measure(
                key, value, MILLIS, Sentence.of("{0} is a time such as 90 s, 5 min or 2 h, not \"{1}\".", key, value)));
    }

    long bytes(String key, long otherwise) {
        String value = values.get(key);
        return value == null
                ? otherwise
                : measure(
                        key,
                        value,
                        BYTES,
                        Sentence.of("{0} is a size such as 500 MB or 4 GB, not \"{1}\".", key, value));
    }

    private static long measure(String key, String value, Map<String, Long> units, Sentence wanted) {
        int end = 0;
        while (end < value.length() && isNumber(value.charAt(end))) end++;
        Long unit = units.get(value.substring(end).strip().toLowerCase(Locale.ROOT));
        if (unit == null) throw wrong(key, wanted, null);
        try {
            double amount = Double.parseDouble(value.substring(0, end).replace(',', '.')) * unit;
            if (amount > Long.MAX_VALUE / 2.0) throw wrong(key, wanted, null);
            return Math.round(amount);
        } catch (NumberFormatException odd) {
            throw wrong(key, wanted, odd);
        }
    }

    private static boolean isNumber(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    }

    private static InvalidOptionException wrong(String key, Sentence wanted, @Nullable Throwable cause) {
        return new InvalidOptionException(key, wanted, cause);
    }
}
