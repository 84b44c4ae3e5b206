package org.florilege.harvester.forge;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.florilege.harvester.repair.Iris;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the addresses of repositories in a text (one in a line, `#` before remarks), a table (CSV) or JSON.
final class RepositoryList {

    private static final Set<String> NAMES = Set.of(
            "repository",
            "repo",
            "repositoryurl",
            "repourl",
            "coderepository",
            "htmlurl",
            "url",
            "repositorycode",
            "sourcecode",
            "weburl");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RepositoryList() {}

    /// @return each address once, in the order of the text; none when it has none
    static List<String> read(String text) {
        String start = text.stripLeading();
        boolean json = start.startsWith("[") || start.startsWith("{");
        Set<String> found = new LinkedHashSet<>();
        if (!json || !json(start, found)) lines(text, found);
        return List.copyOf(found);
    }

    private static boolean json(String text, Set<String> found) {
        try {
            JsonNode document = JSON.readTree(text);
            if (document.isArray()) document.values().forEach(entry -> entry(entry, found));
            else
                for (JsonNode list : document.values())
                    if (list.isArray()) list.values().forEach(entry -> entry(entry, found));
            return !found.isEmpty();
        } catch (JacksonException noJson) {
            return false;
        }
    }

    private static void entry(JsonNode entry, Set<String> found) {
        if (entry.isString()) offer(entry.stringValue(), found);
        if (!entry.isObject()) return;
        int before = found.size();
        for (String wanted : List.of("repo", "code", "html", "url", "source", "web"))
            for (Map.Entry<String, JsonNode> member : entry.properties()) {
                String name = plain(member.getKey());
                boolean fits = NAMES.contains(name)
                        && name.startsWith(wanted)
                        && member.getValue().isString();
                if (fits && found.size() == before) offer(member.getValue().stringValue(), found);
            }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }

    private static boolean offer(String text, Set<String> found) {
        String bare = text.strip();
        boolean address = Iris.isWebAddress(bare) && bare.indexOf(' ') < 0 && bare.startsWith("http");
        if (address) found.add(bare);
        return address;
    }

    /// The first cell that is an address, or the one below a heading that says so.
    private static void lines(String text, Set<String> found) {
        int column = -1;
        boolean first = true;
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            List<String> cells = cells(line);
            if (first) column = column(cells);
            first = false;
            if (column >= 0 && column < cells.size() && offer(cells.get(column), found)) continue;
            if (column < 0) for (String cell : cells) if (offer(cell, found)) break;
        }
    }

    private static int column(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) if (NAMES.contains(plain(cells.get(i)))) return i;
        return -1;
    }

    private static List<String> cells(String line) {
        char delimiter = line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        try (var parser = format.parse(new StringReader(line))) {
            for (CSVRecord row : parser) return row.stream().map(String::strip).toList();
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException odd) {
            return List.of(line.strip().split("\\s+", -1)[0]);
        }
        return List.of();
    }
}
