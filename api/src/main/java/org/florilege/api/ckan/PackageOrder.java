package org.florilege.api.ckan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.florilege.catalog.roster.Entry;

/// In which order datasets are listed.
///
/// @param by the fields, the first counts most
record PackageOrder(List<By> by) {

    /// One of the fields.
    record By(Field field, boolean falling) {}

    /// What there is to sort by.
    enum Field {
        SCORE,
        TITLE,
        ID,
        CREATED,
        MODIFIED
    }

    PackageOrder {
        by = List.copyOf(by);
    }

    /// @param sort as CKAN has it; empty for the usual order
    /// @throws CkanException when it is none
    static PackageOrder of(String sort, boolean scored) {
        List<By> by = new ArrayList<>();
        for (String part : sort.split(",", -1)) if (!part.isBlank()) by.add(by(part.strip()));
        if (by.isEmpty()) by.addAll(List.of(new By(Field.SCORE, true), new By(Field.MODIFIED, true)));
        if (!scored) by.removeIf(one -> one.field() == Field.SCORE);
        if (by.isEmpty()) by.add(new By(Field.MODIFIED, true));
        return new PackageOrder(by);
    }

    private static By by(String part) {
        String[] words = part.split("\\s+", -1);
        String direction = words.length > 1 ? words[1].toLowerCase(Locale.ROOT) : "asc";
        if (words.length > 2 || !(direction.equals("asc") || direction.equals("desc")))
            throw CkanException.search("\"" + part + "\" is no order; \"metadata_modified desc\" is");
        Field field = switch (words[0]) {
            case "score", "relevance" -> Field.SCORE;
            case "title", "title_string", "name" -> Field.TITLE;
            case "id", "index_id" -> Field.ID;
            case "metadata_created" -> Field.CREATED;
            case "metadata_modified" -> Field.MODIFIED;
            default ->
                throw CkanException.search("cannot sort by " + words[0]
                        + "; score, name, title_string, id, metadata_created and metadata_modified are possible");
        };
        return new By(field, direction.equals("desc"));
    }

    By first() {
        return by.getFirst();
    }

    /// Whether entries of the roster say what is needed.
    boolean isOfRoster() {
        return first().field() != Field.SCORE && first().field() != Field.TITLE;
    }

    /// The order of entries; those that are alike by their ids.
    Comparator<Entry> ofEntries() {
        Comparator<Entry> byId = Comparator.comparingLong(entry -> entry.place().key());
        Comparator<Entry> order = Comparator.comparingInt(entry -> 0);
        for (By one : by) {
            Comparator<Entry> next = switch (one.field()) {
                case SCORE, TITLE -> Comparator.comparingInt(entry -> 0);
                case ID -> byId;
                case CREATED -> Comparator.comparingLong(entry -> entry.place().created());
                case MODIFIED -> Comparator.comparingLong(Entry::changed);
            };
            order = order.thenComparing(one.falling() ? next.reversed() : next);
        }
        return order.thenComparing(byId);
    }

    String text() {
        return by.stream()
                .map(one -> one.field() + (one.falling() ? " desc" : " asc"))
                .collect(Collectors.joining(", "));
    }
}
