package org.florilege.harvester.oai;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.xml.XmlElement;

/// Watches one list on its way from token to token (section 3.5): where it ends, whether it goes round in circles,
/// and whether it gave as many records as it said.
final class ListWalk {

    /// A server that filters its pages may give a few without any record.
    private static final int MAX_BARREN = 20;

    private final Set<String> tokens = new HashSet<>();
    private final List<Finding> faults = new ArrayList<>();
    private long records;
    private long largestSize;
    private int pages;
    private int barren;

    /// Takes note of a page.
    ///
    /// @param answer read to its end
    /// @param count how many records it had, deleted ones among them
    /// @param fresh whether any of them was not seen before in this walk
    /// @return the token of the next page; empty at the end, [#takeFaults()] says of which kind
    Optional<String> page(OaiAnswer answer, long count, boolean fresh) {
        Optional<XmlElement> token = answer.token();
        token.ifPresent(element -> cursor(element, count));
        records += count;
        pages++;
        largestSize = Math.max(
                largestSize,
                token.flatMap(element -> number(element, "completeListSize")).orElse(0L));
        barren = fresh ? 0 : barren + 1;
        String next = token.map(XmlElement::text).orElse("");
        if (next.isEmpty()) {
            end();
            return Optional.empty();
        }
        boolean known = !tokens.add(next);
        if ((known && !fresh) || barren > MAX_BARREN) {
            faults.add(Finding.of(
                    Rule.PAGE_LOOP,
                    "The list of the repository goes round in circles: {0} pages in, its tokens lead to nothing new.",
                    "Tell the repository's owner.",
                    pages));
            return Optional.empty();
        }
        return Optional.of(next);
    }

    /// A cursor counts the records before the page, from 0 or from 1, or up to its end, or the pages, depending on
    /// whom one asks. Ahead of all of these it has left something out.
    private void cursor(XmlElement token, long count) {
        long most = Math.max(records + count, pages + 1);
        Optional<Long> cursor = number(token, "cursor").filter(stated -> stated > most + 1);
        if (cursor.isPresent())
            faults.add(Finding.of(
                    Rule.LIST_SIZE,
                    "The list of the repository stands at record {0} by its own count and gave {1}.",
                    "Tell the repository's owner that records are missing from its pages.",
                    cursor.get(),
                    records));
    }

    /// The list ends here, with a token or without.
    void end() {
        if (records < largestSize)
            faults.add(Finding.of(
                    Rule.LIST_SIZE,
                    "The list of the repository ended after {0} of the {1} records that it announced.",
                    "Try again; if it stays so, tell the repository's owner.",
                    records,
                    largestSize));
    }

    private static Optional<Long> number(XmlElement token, String attribute) {
        try {
            return token.attribute(attribute).map(String::strip).map(Long::parseLong);
        } catch (NumberFormatException odd) {
            return Optional.empty();
        }
    }

    /// @return why the list is not complete, each reason once
    List<Finding> takeFaults() {
        List<Finding> found = List.copyOf(faults);
        faults.clear();
        return found;
    }

    long records() {
        return records;
    }
}
