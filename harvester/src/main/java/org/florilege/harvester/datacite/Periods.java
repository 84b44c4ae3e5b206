package org.florilege.harvester.datacite;

import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;

/// Times that something is about.
public final class Periods {

    private Periods() {}

    /// States `dct:temporal` for a date, or for a range between a slash (RKMS-ISO8601), open on one side or not.
    public static void state(String stated, About record) {
        range(stated, "", record);
    }

    /// States the same with words of its own.
    ///
    /// @param words what people call that time; nothing when the dates say it all
    static void range(String stated, String words, About record) {
        int slash = stated.indexOf('/');
        boolean range = slash >= 0 && stated.indexOf('/', slash + 1) < 0;
        String start = range ? stated.substring(0, slash).strip() : stated.strip();
        String end = range ? stated.substring(slash + 1).strip() : start;
        state(start, end, words, record);
    }

    /// States `dct:temporal` between two dates, of which one may be nothing.
    public static void state(String start, String end, About record) {
        state(start, end, "", record);
    }

    private static void state(String start, String end, String words, About record) {
        boolean from = isDate(start);
        boolean until = isDate(end);
        if (!from && !until && words.isBlank()) return;
        About period = record.part(Terms.DCT, "temporal")
                .type(Terms.DCT, "PeriodOfTime")
                .text(Terms.RDFS, "label", words);
        if (from) period.text(Terms.DCAT, "startDate", start);
        if (until) period.text(Terms.DCAT, "endDate", end);
    }

    private static boolean isDate(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
