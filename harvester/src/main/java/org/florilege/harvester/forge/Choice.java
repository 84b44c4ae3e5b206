package org.florilege.harvester.forge;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.florilege.harvester.source.SourceOptions;

/// Which repositories of a listing the operator wants.
///
/// @param topics lower-case; none means all
record Choice(Set<String> topics, boolean forks, boolean archived) {

    Choice {
        topics = Set.copyOf(topics);
    }

    static Choice of(SourceOptions options) {
        Set<String> topics = options.list("topics").stream()
                .map(topic -> topic.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Choice(topics, isYes(options, "forks"), isYes(options, "archived"));
    }

    private static boolean isYes(SourceOptions options, String name) {
        String said = options.value(name).orElse("yes").toLowerCase(Locale.ROOT);
        return !said.equals("no") && !said.equals("non") && !said.equals("false");
    }

    boolean wants(Forge.Repository repository) {
        if (repository.fork() && !forks) return false;
        if (repository.archived() && !archived) return false;
        return topics.isEmpty()
                || repository.topics().stream().anyMatch(topic -> topics.contains(topic.toLowerCase(Locale.ROOT)));
    }
}
