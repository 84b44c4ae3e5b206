package org.florilege.harvester.oai;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.harvester.xml.XmlElement;

/// What a repository says of itself (`Identify`, section 4.2). What it says not, or wrongly, is taken for the more
/// cautious case.
///
/// @param seconds whether its dates have a time of day
/// @param deletions whether it tells of deleted records
/// @param earliest the oldest date that it has
/// @param date its clock when it said so
record Repository(boolean seconds, Deletions deletions, Optional<Instant> earliest, Optional<Instant> date) {

    /// Prefixes from the best to the least; of two that a repository has, the first is asked for.
    private static final List<String> PREFERRED = List.of(
            "dcat_ap",
            "dcat",
            "dcat-ap",
            "dcatap",
            "oai_dcat",
            "dcat3",
            "datacite4",
            "oai_datacite4",
            "oai_datacite",
            "datacite",
            "oai_datacite3",
            "datacite3",
            "iso19139",
            "gmd",
            "oai_qdc",
            "qdc",
            "dcterms",
            "oai_dc");

    /// How a repository tells of deleted records.
    enum Deletions {
        /// Never.
        NO,
        /// For some time.
        TRANSIENT,
        /// Always.
        PERSISTENT
    }

    static Repository of(OaiAnswer answer) {
        Optional<XmlElement> identify = answer.identify();
        String granularity =
                identify.map(element -> element.text("granularity")).orElse("");
        String deleted = identify.map(element -> element.text("deletedRecord")).orElse("");
        String earliest =
                identify.map(element -> element.text("earliestDatestamp")).orElse("");
        return new Repository(
                granularity.toLowerCase(Locale.ROOT).contains("hh"),
                deletions(deleted),
                instant(earliest),
                instant(answer.responseDate()));
    }

    private static Deletions deletions(String stated) {
        return switch (stated.toLowerCase(Locale.ROOT)) {
            case "persistent" -> Deletions.PERSISTENT;
            case "transient" -> Deletions.TRANSIENT;
            default -> Deletions.NO;
        };
    }

    /// @return the point in time of a UTC date, with or without a time of day
    static Optional<Instant> instant(String stated) {
        String bare = stated.strip();
        try {
            if (bare.length() == 10)
                return Optional.of(LocalDate.parse(bare).atStartOfDay().toInstant(ZoneOffset.UTC));
            boolean zone = bare.endsWith("Z") || bare.lastIndexOf('+') > 10 || bare.lastIndexOf('-') > 10;
            return Optional.of(
                    java.time.OffsetDateTime.parse(zone ? bare : bare + "Z").toInstant());
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    /// @return a date in the granularity of the repository
    String date(Instant instant) {
        return seconds
                ? instant.truncatedTo(ChronoUnit.SECONDS).toString()
                : instant.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    /// @return the prefixes of a repository that can be read, the best first
    static List<String> readable(List<XmlElement> formats) {
        List<String> offered =
                formats.stream().map(format -> format.text("metadataPrefix")).toList();
        Stream<String> known =
                PREFERRED.stream().flatMap(wanted -> offered.stream().filter(wanted::equalsIgnoreCase));
        Stream<String> byNamespace =
                formats.stream().filter(Repository::isReadable).map(format -> format.text("metadataPrefix"));
        return Stream.concat(known, byNamespace)
                .filter(prefix -> !prefix.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isReadable(XmlElement format) {
        String namespace = format.text("metadataNamespace").toLowerCase(Locale.ROOT);
        return namespace.contains("datacite.org/schema")
                || namespace.startsWith("http://www.w3.org/ns/dcat")
                || namespace.startsWith("http://data.europa.eu/r5r")
                || namespace.contains("isotc211.org/2005/gmd");
    }
}
