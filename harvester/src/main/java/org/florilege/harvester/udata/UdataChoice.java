package org.florilege.harvester.udata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceOptions;

/// Which datasets of a portal the operator wants.
final class UdataChoice {

    private static final int USUAL_ROWS = 50;
    private static final int MOST_ROWS = 1_000;

    private final SourceOptions options;
    private final List<String> organizations;

    UdataChoice(Source source) {
        this.options = source.options();
        List<String> given = options.list("organization");
        String inAddress = UdataPortal.organizationIn(source.location());
        this.organizations = given.isEmpty() && !inAddress.isEmpty() ? List.of(inAddress) : given;
    }

    /// @return ids or names in addresses; none for all
    List<String> organizations() {
        return organizations;
    }

    List<String> tags() {
        return options.list("tag");
    }

    int rows() {
        try {
            int rows = options.value("rows").map(Integer::parseInt).orElse(USUAL_ROWS);
            return Math.clamp(rows, 1, MOST_ROWS);
        } catch (NumberFormatException noNumber) {
            return USUAL_ROWS;
        }
    }

    boolean wantsArchived() {
        String wanted = options.value("archived").orElse("").toLowerCase(Locale.ROOT);
        return wanted.equals("yes") || wanted.equals("true") || wanted.equals("oui");
    }

    /// Several organisations, and several tags, mean any of them; the API takes one of each at a time.
    ///
    /// @param ids the organisations' ids
    List<String> queries(List<String> ids) {
        List<String> queries = new ArrayList<>();
        for (String organization : orNothing(ids))
            for (String tag : orNothing(tags())) queries.add(query(organization, tag));
        return queries;
    }

    private static List<String> orNothing(List<String> values) {
        return values.isEmpty() ? List.of("") : values;
    }

    /// In the order of creation, so that a new dataset comes last and shifts none between pages.
    private String query(String organization, String tag) {
        StringBuilder query = new StringBuilder();
        Optional<String> words = options.value("q");
        words.ifPresent(
                text -> query.append("q=").append(UdataPortal.encoded(text)).append('&'));
        if (!organization.isEmpty())
            query.append("organization=")
                    .append(UdataPortal.encoded(organization))
                    .append('&');
        if (!tag.isEmpty())
            query.append("tag=").append(UdataPortal.encoded(tag)).append('&');
        return query.append("sort=created&page=1&page_size=").append(rows()).toString();
    }
}
