package org.florilege.catalog.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.florilege.catalog.description.Challenge;
import org.florilege.catalog.description.Description;

/// The dates of a record, as far as they are ISO 8601.
///
/// @param issued a year, a month or a day; the start of a challenge; empty when unknown
/// @param modified likewise; the end of a challenge
record Dates(String issued, String modified) {

    private static final Pattern DATE = Pattern.compile("^([12]\\d{3})(?:-(\\d{2})(?:-(\\d{2}))?)?(?![\\d])");
    /// Sorts after every real date.
    private static final long UNKNOWN = -1_000_000;

    static Dates of(Description description, Optional<Challenge> challenge) {
        List<String> starts = challenge.map(Challenge::start).orElse(List.of());
        List<String> ends = challenge.map(Challenge::end).orElse(List.of());
        return new Dates(
                first(Stream.concat(description.issued().stream(), starts.stream())),
                first(Stream.concat(description.modified().stream(), ends.stream())));
    }

    private static String first(Stream<String> stated) {
        return stated.map(Dates::day).filter(day -> !day.isEmpty()).findFirst().orElse("");
    }

    private static String day(String stated) {
        Matcher date = DATE.matcher(stated.strip());
        return date.find() ? date.group() : "";
    }

    /// The year of publication, else of the last change.
    Set<String> years() {
        String date = issued.isEmpty() ? modified : issued;
        return date.isEmpty() ? Set.of() : Set.of(date.substring(0, 4));
    }

    /// The day of the last change, else of publication, as a number that grows with time.
    long sortKey() {
        String date = modified.isEmpty() ? issued : modified;
        if (date.isEmpty()) return UNKNOWN;
        try {
            return LocalDate.of(part(date, 0, 4), part(date, 5, 7), part(date, 8, 10))
                    .toEpochDay();
        } catch (DateTimeException impossible) {
            return LocalDate.of(part(date, 0, 4), 1, 1).toEpochDay();
        }
    }

    private static int part(String date, int from, int to) {
        return date.length() < to ? 1 : Integer.parseInt(date.substring(from, to));
    }
}
