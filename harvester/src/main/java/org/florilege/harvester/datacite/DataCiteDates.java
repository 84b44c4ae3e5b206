package org.florilege.harvester.datacite;

import java.util.Comparator;
import java.util.List;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.xml.XmlElement;

/// When it was made, given out and changed, and which time it is about.
final class DataCiteDates {

    private DataCiteDates() {}

    static void state(XmlElement resource, About record) {
        String issued = first(resource, "Issued");
        if (issued.isEmpty()) issued = resource.text("publicationYear");
        if (issued.isEmpty()) issued = first(resource, "Available");
        record.text(Terms.DCT, "issued", issued);
        record.text(Terms.DCT, "modified", last(resource, "Updated"));
        record.text(Terms.DCT, "created", first(resource, "Created"));
        record.text(Terms.DCT, "available", first(resource, "Available"));
        record.text(Terms.DCT, "dateSubmitted", first(resource, "Submitted"));
        record.text(Terms.DCT, "dateAccepted", first(resource, "Accepted"));
        record.text(Terms.DCT, "dateCopyrighted", first(resource, "Copyrighted"));
        record.text(Terms.DCT, "valid", first(resource, "Valid"));
        for (String kind : List.of("Collected", "Coverage"))
            for (XmlElement date : dates(resource, kind)) period(date, record);
        // Kernel 2 has the ends of a period as dates of their own.
        Periods.state(first(resource, "StartDate"), first(resource, "EndDate"), record);
    }

    /// What no date can say, such as "Bronze Age", stands beside it or in its place (`dateInformation`).
    private static void period(XmlElement date, About record) {
        Periods.range(date.text(), date.attribute("dateInformation").orElse(""), record);
    }

    private static List<XmlElement> dates(XmlElement resource, String type) {
        return resource.all("dates", "date").stream()
                .filter(date -> date.attribute("dateType").orElse("").equals(type))
                .toList();
    }

    private static List<String> stated(XmlElement resource, String type) {
        return dates(resource, type).stream()
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String first(XmlElement resource, String type) {
        return stated(resource, type).stream()
                .findFirst()
                .map(DataCiteDates::start)
                .orElse("");
    }

    private static String last(XmlElement resource, String type) {
        return stated(resource, type).stream()
                .map(DataCiteDates::start)
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /// A range in the place of a day, as in `2012/2014` for a date of issue: it began then.
    private static String start(String stated) {
        int slash = stated.indexOf('/');
        boolean range = slash > 3 && stated.indexOf('/', slash + 1) < 0;
        return range ? stated.substring(0, slash).strip() : stated;
    }
}
