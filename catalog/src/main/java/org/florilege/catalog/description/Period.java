package org.florilege.catalog.description;

import static org.florilege.catalog.description.Terms.DCAT;
import static org.florilege.catalog.description.Terms.SCHEMA;
import static org.florilege.catalog.description.Terms.TIME;
import static org.florilege.catalog.description.Terms.term;

import java.util.List;
import org.apache.jena.graph.Node;

/// A time span (`dct:PeriodOfTime`), open where a side says nothing.
///
/// @param start the first moment as stated: at most one ISO 8601 value in sane records
/// @param end the last moment, likewise
public record Period(List<String> start, List<String> end) {

    private static final Node[] START = {term(DCAT, "startDate"), term(SCHEMA, "startDate")};
    private static final Node[] END = {term(DCAT, "endDate"), term(SCHEMA, "endDate")};
    private static final Node BEGINNING = term(TIME, "hasBeginning");
    private static final Node ENDING = term(TIME, "hasEnd");
    private static final Node[] INSTANT = {
        term(TIME, "inXSDDate"), term(TIME, "inXSDDateTimeStamp"), term(TIME, "inXSDDateTime"), term(TIME, "inXSDgYear")
    };

    public Period {
        start = List.copyOf(start);
        end = List.copyOf(end);
    }

    static Period of(Subject subject) {
        return new Period(side(subject, START, BEGINNING), side(subject, END, ENDING));
    }

    private static List<String> side(Subject subject, Node[] dates, Node instant) {
        List<String> direct = subject.values(dates);
        if (!direct.isEmpty()) return direct;
        return subject.subjects(instant).stream()
                .filter(moment -> !moment.node().isLiteral())
                .flatMap(moment -> moment.values(INSTANT).stream())
                .toList();
    }
}
