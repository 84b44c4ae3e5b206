package org.florilege.harvester.iso;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.xml.XmlElement;

/// When it was made, and how often it is made anew.
final class IsoDates {

    private static final String FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/";
    private static final Map<String, String> FREQUENCIES = Map.ofEntries(
            Map.entry("continual", "CONT"),
            Map.entry("daily", "DAILY"),
            Map.entry("weekly", "WEEKLY"),
            Map.entry("fortnightly", "BIWEEKLY"),
            Map.entry("semimonthly", "MONTHLY_2"),
            Map.entry("monthly", "MONTHLY"),
            Map.entry("quarterly", "QUARTERLY"),
            Map.entry("biannually", "ANNUAL_2"),
            Map.entry("annually", "ANNUAL"),
            Map.entry("biennially", "BIENNIAL"),
            Map.entry("asNeeded", "AS_NEEDED"),
            Map.entry("irregular", "IRREG"),
            Map.entry("notPlanned", "NOT_PLANNED"),
            Map.entry("unknown", "UNKNOWN"),
            Map.entry("P1D", "DAILY"),
            Map.entry("P7D", "WEEKLY"),
            Map.entry("P1W", "WEEKLY"),
            Map.entry("P1M", "MONTHLY"),
            Map.entry("P3M", "QUARTERLY"),
            Map.entry("P6M", "ANNUAL_2"),
            Map.entry("P1Y", "ANNUAL"),
            Map.entry("P12M", "ANNUAL"),
            Map.entry("P2Y", "BIENNIAL"));

    private IsoDates() {}

    /// A date of which nobody says what happened then is, as the date of a citation, the one of issue; one that has a
    /// kind goes before it.
    static void state(XmlElement citation, About record) {
        Optional<String> issued = date(citation, "publication", "released");
        Optional<String> modified = date(citation, "revision", "lastRevision");
        Optional<String> created = date(citation, "creation", "creation");
        modified.ifPresent(date -> record.text(Terms.DCT, "modified", date));
        created.ifPresent(date -> record.text(Terms.DCT, "created", date));
        boolean none = Stream.of(issued, modified, created).allMatch(Optional::isEmpty);
        (none ? date(citation, "", "") : issued).ifPresent(date -> record.text(Terms.DCT, "issued", date));
    }

    /// The last of several.
    private static Optional<String> date(XmlElement citation, String type, String alias) {
        return citation.all("date", "CI_Date").stream()
                .filter(date -> Stream.of(type, alias).anyMatch(IsoTexts.code(date.first("dateType"))::equals))
                .map(date -> IsoTexts.main(date.first("date")))
                .filter(date -> !date.isEmpty())
                .max(Comparator.naturalOrder());
    }

    static void frequency(XmlElement maintenance, About record) {
        String code = IsoTexts.code(maintenance.first("maintenanceAndUpdateFrequency"));
        String own = IsoTexts.main(maintenance.first("userDefinedMaintenanceFrequency"));
        Optional<String> known = Stream.of(own, code)
                .flatMap(word -> Stream.ofNullable(FREQUENCIES.get(word)))
                .findFirst();
        known.ifPresentOrElse(
                frequency -> record.iri(Terms.DCT, "accrualPeriodicity", FREQUENCY + frequency),
                () -> record.text(Terms.DCT, "accrualPeriodicity", code));
    }
}
