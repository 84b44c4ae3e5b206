package org.florilege.api.ckan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// What a call of `package_search` asks for.
///
/// @param q words and fields that score
/// @param fq fields that narrow
/// @param sort for instance `score desc, metadata_modified desc`; empty for the usual
/// @param fields which fields of a dataset are wanted; empty for all
record PackageQuery(String q, List<String> fq, String sort, int rows, int start, List<String> fields, Facets facets) {

    /// Which counts are wanted.
    ///
    /// @param limit of values of a field
    record Facets(List<String> fields, int limit, int least) {
        Facets {
            fields = List.copyOf(fields);
        }
    }

    static final int USUAL_ROWS = 10;
    static final int MOST_ROWS = 1000;

    private static final int USUAL_LIMIT = 50;
    private static final int MOST_LIMIT = 10_000;
    private static final int MOST_FACETS = 20;
    private static final int FURTHEST = 100_000_000;
    private static final Set<String> PARAMETERS = Set.of(
            "q",
            "fq",
            "fq_list",
            "rows",
            "start",
            "sort",
            "fl",
            "facet",
            "facet.field",
            "facet.limit",
            "facet.mincount",
            "facet.query",
            "include_private",
            "include_drafts",
            "include_deleted",
            "use_default_schema",
            "df",
            "qf",
            "q.op",
            "defType",
            "extras",
            "wt",
            "mm",
            "tie",
            "bf",
            "boost");

    PackageQuery {
        fq = List.copyOf(fq);
        fields = List.copyOf(fields);
    }

    static PackageQuery of(ActionCall call) {
        call.allowOnly(PARAMETERS);
        List<String> fq = new ArrayList<>(call.texts("fq_list"));
        call.text("fq").ifPresent(fq::add);
        List<String> facets = call.truth("facet", true) ? call.texts("facet.field") : List.of();
        if (facets.size() > MOST_FACETS) throw CkanException.invalid("facet.field", "At most " + MOST_FACETS);
        return new PackageQuery(
                call.text("q").orElse("*:*"),
                fq,
                call.text("sort").orElse(""),
                call.number("rows", USUAL_ROWS, MOST_ROWS),
                call.number("start", 0, FURTHEST),
                fields(call.texts("fl")),
                new Facets(facets, limit(call), call.number("facet.mincount", 1, Integer.MAX_VALUE)));
    }

    private static List<String> fields(List<String> given) {
        return given.stream()
                .flatMap(text -> Arrays.stream(text.split("[,\\s]+")))
                .filter(name -> !name.isEmpty() && !name.equals("*"))
                .toList();
    }

    /// CKAN takes a negative limit as none.
    private static int limit(ActionCall call) {
        if (call.text("facet.limit").map(text -> text.startsWith("-")).orElse(false)) return MOST_LIMIT;
        int limit = call.number("facet.limit", USUAL_LIMIT, MOST_LIMIT);
        return limit == 0 ? MOST_LIMIT : limit;
    }
}
