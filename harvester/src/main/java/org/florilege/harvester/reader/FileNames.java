package org.florilege.harvester.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.io.FilenameUtils;
import org.florilege.harvester.source.SourceOptions;

/// Which files of a folder are read.
public final class FileNames {

    private static final Set<String> ENDINGS =
            Set.of("ttl", "rdf", "xml", "jsonld", "json", "nt", "nq", "trig", "n3", "owl", "rdfs", "turtle", "cff");

    private static final Set<String> NAMES = Set.of("publiccode.yml", "publiccode.yaml");

    private FileNames() {}

    /// @param name of a file, without its folder
    /// @return whether such files hold metadata; what is really in it is seen when it is read
    public static boolean maySayMetadata(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(".")) return false;
        String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        return ENDINGS.contains(bare.substring(bare.lastIndexOf('.') + 1)) || NAMES.contains(bare);
    }

    /// @return what the option `include` lets through: patterns in which `*` stands for anything; without the
    /// option everything
    public static Predicate<String> including(SourceOptions options) {
        List<String> patterns = options.list("include");
        return text ->
                patterns.isEmpty() || patterns.stream().anyMatch(pattern -> FilenameUtils.wildcardMatch(text, pattern));
    }
}
