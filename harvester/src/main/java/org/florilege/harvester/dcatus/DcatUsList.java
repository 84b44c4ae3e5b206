package org.florilege.harvester.dcatus;

import java.util.Optional;
import java.util.Set;
import org.florilege.harvester.json.JsonContent;
import org.florilege.harvester.json.JsonList;
import org.florilege.harvester.reader.ListEntry;
import org.florilege.harvester.repair.Place;
import tools.jackson.databind.JsonNode;

/// Lists records in the terms of DCAT-US, wherever they stand.
public abstract class DcatUsList extends JsonList {

    private static final JsonContent CONTENT = new JsonContent(Set.of(), Set.of());

    private final DcatUsStating stating;

    /// @param stating states each
    protected DcatUsList(DcatUsStating stating) {
        this.stating = stating;
    }

    /// Datasets are listed by the catalogue and by catalogues within it; some publishers write the bare list.
    static boolean isList(String pointer) {
        return pointer.isEmpty()
                || pointer.endsWith("/dataset")
                || pointer.endsWith("/service")
                || pointer.endsWith("/datasetSeries");
    }

    @Override
    protected final Optional<ListEntry> record(JsonNode record, Place place) {
        return Optional.of(
                new ListEntry.Listed(place, CONTENT.of(record), document -> stating.state(document, record)));
    }

    @Override
    protected final String name(JsonNode record) {
        return stating.name(record);
    }
}
