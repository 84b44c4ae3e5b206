package org.florilege.harvester.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// All that is known of a repository's software: the values that are kept of each [Fact], each with its origin,
/// and where the origins contradict each other. Of two that say the same thing, the one that comes first in
/// [Origin] is believed. Immutable.
public final class RepositoryMetadata {

    /// A value that is kept.
    ///
    /// @param origin who says so
    /// @param file the name of the file, or of the forge's interface
    /// @param address where the file is on the web; nothing when it is nowhere
    public record Stated(Value value, Origin origin, String file, String address) {}

    /// Two origins say different things.
    ///
    /// @param fact of which
    /// @param taken what is kept
    /// @param other what is not
    public record Conflict(Fact fact, Stated taken, Stated other) {

        /// @return the conflict in words, for the authors of the files
        public Finding finding() {
            return Finding.of(
                            Rule.CODE_CONFLICT,
                            "{0} says {1} \"{2}\", {3} says \"{4}\"; {0} was believed.",
                            "Say the same in {0} and {3}, or drop it from one of them.",
                            taken.file,
                            fact.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                            taken.value.shown(),
                            other.file,
                            other.value.shown())
                    .about(other.value.shown());
        }
    }

    private static final Set<Fact> COMPARED =
            Set.of(Fact.TITLE, Fact.VERSION, Fact.LICENCE, Fact.REPOSITORY, Fact.ISSUED, Fact.STATUS);
    private static final Set<Fact> COMPARED_WITH_FORGE =
            Set.of(Fact.VERSION, Fact.LICENCE, Fact.REPOSITORY, Fact.STATUS);
    private static final Set<Fact> IN_LANGUAGES = Set.of(Fact.TITLE, Fact.DESCRIPTION, Fact.ABSTRACT, Fact.FEATURE);

    private final Map<Fact, List<Stated>> values = new EnumMap<>(Fact.class);
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Remark> faults = new ArrayList<>();

    private RepositoryMetadata() {}

    /// @param files in any order; of two of the same origin the first is believed
    public static RepositoryMetadata of(Collection<FileFacts> files) {
        RepositoryMetadata metadata = new RepositoryMetadata();
        List<FileFacts> ordered =
                files.stream().sorted(Comparator.comparing(FileFacts::origin)).toList();
        for (Fact fact : Fact.values()) metadata.merge(fact, ordered);
        ordered.forEach(file -> metadata.faults.addAll(file.remarks()));
        return metadata;
    }

    private void merge(Fact fact, List<FileFacts> files) {
        List<Stated> kept = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (FileFacts file : files) {
            List<Stated> stated = stated(file, fact);
            if (stated.isEmpty()) continue;
            boolean first = kept.isEmpty();
            if (!first && COMPARED.contains(fact)) compare(fact, kept, stated);
            for (Stated one : stated)
                if ((first || fact.takesAll() || isFurtherLanguage(fact, one, kept)) && keys.add(one.value.key()))
                    kept.add(one);
        }
        if (!kept.isEmpty()) values.put(fact, List.copyOf(kept));
    }

    private static List<Stated> stated(FileFacts file, Fact fact) {
        return file.values(fact).stream()
                .map(value -> new Stated(value, file.origin(), file.name(), file.address()))
                .toList();
    }

    /// A translation does not contradict what it translates.
    private static boolean isFurtherLanguage(Fact fact, Stated one, List<Stated> kept) {
        if (!IN_LANGUAGES.contains(fact) || !(one.value instanceof Value.Text text)) return false;
        return !text.language().isEmpty()
                && kept.stream()
                        .filter(known -> !known.file.equals(one.file))
                        .noneMatch(known -> known.value instanceof Value.Text other
                                && other.language().equals(text.language()));
    }

    private void compare(Fact fact, List<Stated> kept, List<Stated> stated) {
        Stated other = stated.getFirst();
        if (!other.origin.isWritten() && !(other.origin == Origin.FORGE && COMPARED_WITH_FORGE.contains(fact))) return;
        if (!kept.getFirst().file.equals(other.file) && !same(fact, kept, stated))
            conflicts.add(new Conflict(fact, kept.getFirst(), other));
    }

    private static boolean same(Fact fact, List<Stated> kept, List<Stated> stated) {
        Set<String> one =
                kept.stream().map(value -> comparable(fact, value.value)).collect(Collectors.toSet());
        Set<String> other =
                stated.stream().map(value -> comparable(fact, value.value)).collect(Collectors.toSet());
        if (fact == Fact.LICENCE) return one.equals(other);
        return other.stream().anyMatch(one::contains);
    }

    private static String comparable(Fact fact, Value value) {
        String text = value.shown().strip().toLowerCase(java.util.Locale.ROOT);
        return switch (fact) {
            case VERSION -> text.startsWith("v") ? text.substring(1) : text;
            case ISSUED -> text.length() > 10 ? text.substring(0, 10) : text;
            case REPOSITORY -> value.key();
            case TITLE ->
                text.codePoints()
                        .filter(Character::isLetterOrDigit)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
            case STATUS -> DevelopmentStatus.isAlive(text) ? "alive" : "not alive";
            case LICENCE ->
                Vocabularies.of(VocabularyName.LICENCE)
                        .resolve(value.shown())
                        .map(concept -> concept.iri())
                        .orElse(text);
            default -> text;
        };
    }

    /// @return the values that are kept of this fact, the most trusted first
    public List<Stated> stated(Fact fact) {
        return values.getOrDefault(fact, List.of());
    }

    /// @return the most trusted value of this fact
    public Optional<Value> first(Fact fact) {
        return stated(fact).stream().map(Stated::value).findFirst();
    }

    /// @return where origins contradict each other
    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /// @return what the authors of the files should mend: broken files, wrong values, contradictions
    public List<Remark> remarks() {
        return Stream.concat(faults.stream(), conflicts.stream().map(conflict -> new Remark("", conflict.finding())))
                .toList();
    }
}
