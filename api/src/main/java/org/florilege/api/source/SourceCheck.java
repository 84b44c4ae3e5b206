package org.florilege.api.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.api.source.InvalidSourceException.Fault;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.fetch.Credential;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.harvest.RemovalSettings;
import org.florilege.harvester.source.OptionRules;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceNaming;
import org.florilege.harvester.source.SourceOptions;
import org.florilege.harvester.source.SourcePlan;
import org.florilege.harvester.source.SourceType;
import org.jspecify.annotations.Nullable;

/// Checks a draft field by field, so that all that is wrong is told at once.
final class SourceCheck {

    private final SourceDraft draft;
    private final List<Fault> faults = new ArrayList<>();

    private SourceCheck(SourceDraft draft) {
        this.draft = draft;
    }

    /// The source that a draft describes.
    ///
    /// @throws InvalidSourceException when it describes none
    static Source of(SourceDraft draft) {
        SourceCheck check = new SourceCheck(draft);
        Optional<Source> location = check.location();
        Optional<SourceType> type = check.type();
        check.title();
        type.ifPresent(check::options);
        Optional<SourceId> id = check.id(location);
        if (!check.faults.isEmpty() || location.isEmpty() || type.isEmpty() || id.isEmpty())
            throw new InvalidSourceException(check.faults);
        return new Source(
                id.get(),
                draft.title().strip(),
                location.get().location(),
                type.get(),
                new SourceOptions(draft.options()));
    }

    /// What opens the source.
    ///
    /// @throws InvalidSourceException when it is incomplete or of no kind that there is
    static Credential credential(Map<String, String> fields) {
        String kind = fields.getOrDefault("kind", "none");
        try {
            return switch (kind) {
                case "none", "" -> new Credential.None();
                case "basic" -> new Credential.Basic(needed(fields, "user"), needed(fields, "password"));
                case "bearer" -> new Credential.Bearer(needed(fields, "token"));
                case "header" -> new Credential.HeaderKey(needed(fields, "name"), needed(fields, "key"));
                case "query" -> new Credential.QueryKey(needed(fields, "name"), needed(fields, "key"));
                default ->
                    throw new IllegalArgumentException(
                            "A credential is none, basic, bearer, header or query, not \"" + kind + "\".");
            };
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSourceException(List.of(new Fault("credential", sentence(wrong.getMessage()))));
        }
    }

    private static String needed(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "");
        if (value.isBlank()) throw new IllegalArgumentException("This kind of credential needs a " + name + ".");
        return value;
    }

    private Optional<Source> location() {
        String location = draft.location().strip();
        Optional<Source> found = SourceNaming.of(location);
        if (found.isEmpty())
            faults.add(new Fault(
                    "location",
                    "\"" + location + "\" is neither an http or https address nor a file or folder that is there."));
        return found;
    }

    private Optional<SourceType> type() {
        Optional<SourceType> type = SourceType.ofId(draft.type().isBlank() ? SourceType.DCAT_RDF.id() : draft.type());
        if (type.isEmpty())
            faults.add(new Fault(
                    "type",
                    "There is no type of source \"" + draft.type() + "\"; there are "
                            + Stream.of(SourceType.values()).map(SourceType::id).collect(Collectors.joining(", "))
                            + "."));
        return type;
    }

    private void title() {
        if (draft.title().isBlank()) faults.add(new Fault("title", "The source needs a title."));
    }

    private Optional<SourceId> id(Optional<Source> location) {
        if (draft.id().isBlank()) return location.map(Source::id);
        try {
            return Optional.of(new SourceId(draft.id().strip()));
        } catch (IllegalArgumentException wrong) {
            faults.add(new Fault("id", sentence(wrong.getMessage())));
            return Optional.empty();
        }
    }

    private void options(SourceType type) {
        Set<String> known = new TreeSet<>(type.options());
        Stream.of(SourcePlan.KEYS, FetchSettings.KEYS, RemovalSettings.KEYS).forEach(known::addAll);
        draft.options().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(new Fault(
                        name,
                        "A source of the type " + type.id() + " has no option \"" + name + "\"; it has "
                                + String.join(", ", known) + ".")));
        SourceOptions options = new SourceOptions(draft.options());
        parsed(SourcePlan.KEYS, () -> {
            SourcePlan plan = SourcePlan.of(options);
            plan.schedule().ifPresent(Cron::parse);
        });
        parsed(FetchSettings.KEYS, () -> FetchSettings.of(draft.options()));
        parsed(RemovalSettings.KEYS, () -> RemovalSettings.of(draft.options()));
        parsed(type.options(), () -> OptionRules.check(type, options));
    }

    private void parsed(Collection<String> keys, Runnable parse) {
        try {
            parse.run();
        } catch (IllegalArgumentException wrong) {
            String message = sentence(wrong.getMessage());
            String field = keys.stream()
                    .filter(key -> message.startsWith(key + " "))
                    .findFirst()
                    .or(() -> keys.stream().filter(message::contains).findFirst())
                    .orElse("options");
            faults.add(new Fault(field, message));
        }
    }

    private static String sentence(@Nullable String message) {
        String text = String.valueOf(message);
        return text.endsWith(".") ? text : text + ".";
    }
}
