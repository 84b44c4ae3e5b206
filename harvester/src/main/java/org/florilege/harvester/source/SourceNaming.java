package org.florilege.harvester.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.SourceId;

/// Makes a source of what an operator types: a URL or a path. The same text always gives the same id.
public final class SourceNaming {

    private static final int MAX_WORDS = 50;
    private static final int HASH_DIGITS = 6;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");

    private SourceNaming() {}

    /// @param what a URL, or a path of an existing file or folder (relative ones from the working directory)
    /// @return a source with an id derived from the address; empty when it is neither
    public static Optional<Source> of(String what) {
        if (what.startsWith("http://") || what.startsWith("https://")) return ofUrl(what);
        if (what.startsWith("file:/")) return ofFileUrl(what);
        return ofPath(what);
    }

    private static Optional<Source> ofUrl(String what) {
        try {
            URI address = new URI(what.strip()).normalize();
            return address.getHost() == null ? Optional.empty() : Optional.of(named(address, what));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Source> ofFileUrl(String what) {
        try {
            return ofPath(Path.of(new URI(what)).toString());
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Source> ofPath(String what) {
        try {
            Path path = Path.of(what).toAbsolutePath().normalize();
            if (!Files.exists(path)) return Optional.empty();
            Path name = path.getFileName();
            return Optional.of(named(path.toUri(), name == null ? path.toString() : name.toString()));
        } catch (InvalidPathException malformed) {
            return Optional.empty();
        }
    }

    private static Source named(URI address, String title) {
        return new Source(idOf(address), title, address, SourceType.DCAT_RDF);
    }

    /// @return words of the address for people, then a hash of the whole of it
    static SourceId idOf(URI address) {
        String full = address.toString();
        String path = Optional.ofNullable(address.getPath()).orElse("");
        String words = address.getHost() == null
                ? path.substring(path.lastIndexOf('/', path.length() - 2) + 1)
                : address.getHost() + "-" + path;
        String hash =
                ContentHash.of(full.getBytes(StandardCharsets.UTF_8)).hex().substring(0, HASH_DIGITS);
        String slug = slug(words);
        return new SourceId(slug.isEmpty() ? hash : slug + "-" + hash);
    }

    private static String slug(String words) {
        String folded =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD)).replaceAll("");
        String dashed = GAPS.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("-");
        int start = dashed.startsWith("-") ? 1 : 0;
        int end = Math.min(dashed.length(), start + MAX_WORDS);
        while (end > start && dashed.charAt(end - 1) == '-') end--;
        return dashed.substring(Math.min(start, end), end);
    }
}
