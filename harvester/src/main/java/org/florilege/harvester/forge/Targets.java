package org.florilege.harvester.forge;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.florilege.harvester.code.MetadataFiles;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Place;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;

/// What a source asks for: repositories, and listings of them.
final class Targets {

    private static final List<String> LISTS = List.of(".txt", ".csv", ".tsv", ".json", ".lst", ".list");
    private static final int MAX_LIST_BYTES = MetadataFiles.MAX_BYTES;

    private Targets() {}

    /// @return the addresses in the order in which to read them
    static Deque<URI> of(Source source, ForgeClient client) {
        List<String> chosen = source.options().list("repositories");
        if (!chosen.isEmpty()) return addresses(source, chosen);
        if (!isList(source)) return new ArrayDeque<>(List.of(source.location()));
        List<String> listed = RepositoryList.read(text(source, client));
        if (listed.isEmpty())
            throw failure(
                    source,
                    Rule.NO_RECORDS,
                    "The list holds no address of a repository.",
                    "Write one address in a line, or in a column or key named \"url\" or \"repository\".");
        return addresses(source, listed);
    }

    private static boolean isList(Source source) {
        String path = String.valueOf(source.location().getPath()).toLowerCase(Locale.ROOT);
        return source.isLocal() || LISTS.stream().anyMatch(path::endsWith);
    }

    private static String text(Source source, ForgeClient client) {
        byte[] bytes = source.isLocal() ? local(source) : web(source, client);
        if (bytes.length > MAX_LIST_BYTES)
            throw failure(
                    source,
                    Rule.DOCUMENT_TOO_LARGE,
                    "The list is larger than a list of repositories may be.",
                    "Divide it among several sources.");
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] local(Source source) {
        try (var in = Files.newInputStream(source.path())) {
            return in.readNBytes(MAX_LIST_BYTES + 1);
        } catch (IOException failed) {
            throw failure(source, Rule.UNREACHABLE, "The list cannot be read.", "Check the path.");
        }
    }

    private static byte[] web(Source source, ForgeClient client) {
        return client.file(source.location())
                .orElseThrow(() ->
                        failure(source, Rule.UNREACHABLE, "There is no list at this address.", "Check the address."));
    }

    private static Deque<URI> addresses(Source source, List<String> listed) {
        List<URI> addresses = new ArrayList<>();
        for (String text : listed) address(text).ifPresent(addresses::add);
        if (addresses.size() < listed.size())
            throw failure(
                    source,
                    Rule.UNREACHABLE,
                    "Not all repositories are given by an address on the web.",
                    "Write addresses that begin with https://.");
        return new ArrayDeque<>(addresses);
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = URI.create(Iris.encode(text.strip()));
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static SourceException failure(Source source, Rule rule, String message, String mend) {
        return new SourceException(Place.of(source.location().toString()), new Finding(rule, message, mend));
    }
}
