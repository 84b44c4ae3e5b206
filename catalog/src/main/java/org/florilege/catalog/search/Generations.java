package org.florilege.catalog.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The indexes behind the alias: one that answers, perhaps one that is being built to replace it.
///
/// An index is called `ALIAS-vVERSION-TIME`. How far it has followed the log stands in its own mapping
/// (`_meta`), which is durable and goes where the index goes. Documents are written through an alias of
/// each index, so that a deleted index is not made anew, without our mapping, by the next document.
final class Generations {

    /// The version of `index.json` and of the documents: one more whenever either changes its meaning.
    static final int VERSION = 4;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("-v\\d+-\\d{17}");
    private static final ObjectNode SCHEMA = schema();

    private final ElasticsearchConnection connection;
    private final String alias;

    /// @param position the number of the last change whose effect is in it
    record Generation(String index, int version, long position) {

        Generation at(long reached) {
            return new Generation(index, version, reached);
        }

        String writeAlias() {
            return index + "-write";
        }
    }

    Generations(ElasticsearchConnection connection, String alias) {
        this.connection = connection;
        this.alias = alias;
    }

    /// The one that answers.
    Optional<Generation> live() {
        return list("/_alias/" + alias).stream().findFirst();
    }

    /// Those that nobody asks, the newest first.
    List<Generation> others() {
        Optional<Generation> live = live();
        return list("/" + alias + "-v*").stream()
                .filter(generation ->
                        live.isEmpty() || !generation.index().equals(live.get().index()))
                .toList()
                .reversed();
    }

    private List<Generation> list(String path) {
        List<Generation> found = new ArrayList<>();
        try {
            for (String index : connection.get(path).propertyNames()) if (isOurs(index)) found.add(read(index));
        } catch (SearchException e) {
            if (!e.isNotFound()) throw e;
        }
        found.sort(Comparator.comparing(Generation::index));
        return found;
    }

    private boolean isOurs(String index) {
        return index.startsWith(alias)
                && NAME.matcher(index.substring(alias.length())).matches();
    }

    private Generation read(String index) {
        JsonNode meta = connection
                .get("/" + index + "/_mapping")
                .path(index)
                .path("mappings")
                .path("_meta");
        return new Generation(
                index, meta.path("version").asInt(0), meta.path("position").asLong(0));
    }

    Generation create() {
        String index = alias + "-v" + VERSION + "-" + TIME.format(Instant.now());
        Generation created = new Generation(index, VERSION, 0);
        ObjectNode body = SCHEMA.deepCopy();
        body.withObject("/mappings").set("_meta", Json.MAPPER.valueToTree(meta(0)));
        body.withObject("/aliases").putObject(created.writeAlias());
        connection.send("PUT", "/" + index, body);
        return created;
    }

    /// To be called only once the effect of all changes up to this one is in the index.
    Generation reached(Generation generation, long position) {
        Map<String, Object> reached = Map.of("_meta", meta(position));
        Patience.USUAL.ask(() -> connection.send("PUT", "/" + generation.index() + "/_mapping", reached));
        return generation.at(position);
    }

    private static Map<String, Object> meta(long position) {
        return Map.of("version", VERSION, "position", position);
    }

    /// Lets this one answer and deletes all others, in one step.
    void promote(Generation generation) {
        List<Map<String, Object>> actions = new ArrayList<>();
        actions.add(Map.of("add", Map.of("index", generation.index(), "alias", alias)));
        for (Generation old : list("/" + alias + "-v*"))
            if (!old.index().equals(generation.index()))
                actions.add(Map.of("remove_index", Map.of("index", old.index())));
        connection.send("POST", "/_aliases", Map.of("actions", actions));
    }

    void delete(Generation generation) {
        connection.delete("/" + generation.index());
    }

    void refresh(Generation generation) {
        Patience.USUAL.ask(() -> connection.post("/" + generation.index() + "/_refresh"));
    }

    private static ObjectNode schema() {
        try (InputStream in = Generations.class.getResourceAsStream("index.json")) {
            if (in == null) throw new IllegalStateException("index.json is not on the class path");
            return (ObjectNode) Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("index.json cannot be read", e);
        }
    }
}
