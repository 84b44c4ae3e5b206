package org.florilege.api.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.florilege.api.source.InvalidSourceException.Fault;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.fetch.Credential;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.harvest.RemovalSettings;
import org.florilege.harvester.source.InvalidOptionException;
import org.florilege.harvester.source.OptionRules;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceFaults;
import org.florilege.harvester.source.SourceNaming;
import org.florilege.harvester.source.SourceOptions;
import org.florilege.harvester.source.SourcePlan;
import org.florilege.harvester.source.SourceType;

/// Checks a draft field by field, so that all that is wrong is told at once.
final class SourceCheck {

    private static final String CREDENTIAL = "credential";

    /// Words that stand in the place of an id in our own addresses.
    private static final Set<String> RESERVED = Set.of("new", "preview");

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
                default -> throw new InvalidOptionException(CREDENTIAL, SourceFaults.credentialKind(kind));
            };
        } catch (InvalidOptionException wrong) {
            throw new InvalidSourceException(List.of(new Fault(CREDENTIAL, wrong.sentence())));
        }
    }

    private static String needed(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "");
        if (value.isBlank()) throw new InvalidOptionException(CREDENTIAL, SourceFaults.credentialField(name));
        return value;
    }

    private Optional<Source> location() {
        String location = draft.location().strip();
        Optional<Source> found = SourceNaming.of(location);
        if (found.isEmpty()) faults.add(new Fault("location", SourceFaults.location(location)));
        else if (found.get().location().getRawUserInfo() != null)
            faults.add(new Fault("location", SourceFaults.locationWithPassword()));
        return found;
    }

    private Optional<SourceType> type() {
        Optional<SourceType> type = SourceType.ofId(draft.type().isBlank() ? SourceType.DCAT_RDF.id() : draft.type());
        if (type.isEmpty()) faults.add(new Fault("type", SourceFaults.type(draft.type())));
        return type;
    }

    private void title() {
        if (draft.title().isBlank()) faults.add(new Fault("title", SourceFaults.noTitle()));
    }

    private Optional<SourceId> id(Optional<Source> location) {
        if (draft.id().isBlank()) return location.map(Source::id);
        try {
            SourceId id = new SourceId(draft.id().strip());
            if (!RESERVED.contains(id.value())) return Optional.of(id);
            faults.add(new Fault("id", SourceFaults.idReserved(id)));
        } catch (IllegalArgumentException wrong) {
            faults.add(new Fault("id", SourceFaults.id(draft.id().strip())));
        }
        return Optional.empty();
    }

    private void options(SourceType type) {
        Set<String> known = new TreeSet<>(type.options());
        Stream.of(SourcePlan.KEYS, FetchSettings.KEYS, RemovalSettings.KEYS).forEach(known::addAll);
        draft.options().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(new Fault(name, SourceFaults.option(type, name, known))));
        SourceOptions options = new SourceOptions(draft.options());
        parsed(() -> SourcePlan.of(options));
        parsed(() -> options.value("schedule").ifPresent(Cron::parse));
        parsed(() -> FetchSettings.of(draft.options()));
        parsed(() -> RemovalSettings.of(draft.options()));
        parsed(() -> OptionRules.check(type, options));
    }

    private void parsed(Runnable parse) {
        try {
            parse.run();
        } catch (InvalidOptionException wrong) {
            faults.add(new Fault(wrong.option(), wrong.sentence()));
        }
    }
}
