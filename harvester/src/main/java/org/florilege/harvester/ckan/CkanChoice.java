package org.florilege.harvester.ckan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.florilege.harvester.json.Json;
import org.florilege.harvester.json.JsonContent;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Fingerprints;
import org.florilege.harvester.reader.ListEntry;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceOptions;
import tools.jackson.databind.JsonNode;

/// Which datasets of a portal the operator wants.
final class CkanChoice {

    private static final int USUAL_ROWS = 100;
    private static final int MOST_ROWS = 1_000;
    private static final Set<String> OTHER_THINGS = Set.of("harvest", "showcase", "application", "page", "reuse");

    private static final JsonContent CONTENT = new JsonContent(Set.of("tracking_summary"), Set.of("extras"));

    private final SourceOptions options;
    private final List<String> organizations;
    private final List<String> groups;

    CkanChoice(Source source) {
        this.options = source.options();
        this.organizations = chosen(source, "organization");
        this.groups = chosen(source, "group");
    }

    /// An operator who gives the address of an organisation's page means that organisation.
    private static List<String> chosen(Source source, String name) {
        List<String> given = source.options().list(name);
        String inAddress = CkanPortal.after(source.location(), name);
        return given.isEmpty() && !inAddress.isEmpty() ? List.of(inAddress) : given;
    }

    int rows() {
        try {
            int rows = options.value("rows").map(Integer::parseInt).orElse(USUAL_ROWS);
            return Math.clamp(rows, 1, MOST_ROWS);
        } catch (NumberFormatException noNumber) {
            return USUAL_ROWS;
        }
    }

    private boolean wantsPrivate() {
        String wanted = options.value("private").orElse("").toLowerCase(Locale.ROOT);
        return wanted.equals("yes") || wanted.equals("true") || wanted.equals("oui");
    }

    /// @return the query of `package_search`, without the place in the list
    String query() {
        List<String> filters = new ArrayList<>();
        if (!organizations.isEmpty()) filters.add(anyOf("organization", organizations));
        if (!groups.isEmpty()) filters.add(anyOf("groups", groups));
        options.value("fq").ifPresent(filters::add);
        StringBuilder query = new StringBuilder("sort=id+asc");
        options.value("q").ifPresent(words -> query.append("&q=").append(CkanPortal.encoded(words)));
        if (!filters.isEmpty()) query.append("&fq=").append(CkanPortal.encoded(String.join(" ", filters)));
        if (wantsPrivate()) query.append("&include_private=true");
        return query.toString();
    }

    private static String anyOf(String field, List<String> names) {
        List<String> quoted = names.stream()
                .map(name -> "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .toList();
        return quoted.size() == 1
                ? "+" + field + ":" + quoted.getFirst()
                : "+" + field + ":(" + String.join(" OR ", quoted) + ")";
    }

    /// A call that lists everything knows no filters: organisations and groups are chosen here, words cannot be.
    void tellIgnored(JsonSession session) {
        for (String name : List.of("q", "fq"))
            if (options.value(name).isPresent())
                session.remark(Finding.of(
                        Rule.UNKNOWN_OPTION,
                        "The portal has no search, so the option \"{0}\" was left aside.",
                        "Take the option away, or filter by organization or group.",
                        name));
    }

    private boolean isChosen(JsonNode dataset) {
        return (organizations.isEmpty() || isOneOf(dataset.path("organization"), organizations))
                && (groups.isEmpty()
                        || Json.items(dataset.path("groups")).stream().anyMatch(group -> isOneOf(group, groups)));
    }

    private static boolean isOneOf(JsonNode named, List<String> names) {
        return names.contains(Json.text(named))
                || List.of("name", "id", "title", "display_name").stream()
                        .anyMatch(field -> names.contains(Json.text(named, field)));
    }

    /// States one dataset of a page, unless it is hidden or was read before.
    final class Taking {

        private final CkanPortal portal;
        private final boolean filtering;
        private final Fingerprints seen = new Fingerprints();
        private int hidden;

        /// @param filtering whether the portal could not filter itself
        Taking(CkanPortal portal, boolean filtering) {
            this.portal = portal;
            this.filtering = filtering;
        }

        Optional<ListEntry> take(JsonNode dataset, Place place) {
            CkanFields fields = new CkanFields(dataset);
            if (!seen.add(CkanPortal.id(fields)) || (filtering && !isChosen(dataset))) return Optional.empty();
            String state = fields.text("state").toLowerCase(Locale.ROOT);
            if (state.equals("deleted"))
                return entry(dataset, place, document -> document.withdraw(portal.dataset(fields)));
            if (state.startsWith("draft")
                    || OTHER_THINGS.contains(fields.text("type").toLowerCase(Locale.ROOT))
                    || (isPrivate(fields) && !wantsPrivate())) {
                hidden++;
                return Optional.empty();
            }
            return entry(dataset, place, document -> new CkanRecord(portal, dataset).state(document));
        }

        private static Optional<ListEntry> entry(JsonNode dataset, Place place, Consumer<DocumentBuilder> stating) {
            return Optional.of(new ListEntry.Listed(place, CONTENT.of(dataset), stating));
        }

        /// DKAN, whose states begin with a capital, says `private` of what it publishes.
        private static boolean isPrivate(CkanFields fields) {
            return Json.isTrue(fields.at("private")) && !fields.text("state").equals("Active");
        }

        String name(JsonNode dataset) {
            CkanFields fields = new CkanFields(dataset);
            String iri = portal.dataset(fields);
            return iri.isEmpty() ? fields.text("title") : iri;
        }

        /// @return how many different datasets were on the pages so far
        int seen() {
            return seen.size();
        }

        void tellHidden(JsonSession session) {
            hidden().ifPresent(session::remark);
            hidden = 0;
        }

        /// @return how many datasets were not taken, if any
        Optional<Finding> hidden() {
            if (hidden == 0) return Optional.empty();
            return Optional.of(Finding.of(
                    Rule.RECORDS_HIDDEN,
                    "{0} drafts, private datasets and things that are no datasets were left out.",
                    "Publish them, if they should be in the catalogue.",
                    hidden));
        }
    }
}
