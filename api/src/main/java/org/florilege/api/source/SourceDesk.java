package org.florilege.api.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.api.source.InvalidSourceException.Fault;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.fetch.Credential;
import org.florilege.harvester.harvest.HarvestProgress;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.run.LiveRun;
import org.florilege.harvester.run.RunOrder;
import org.florilege.harvester.run.Runs;
import org.florilege.harvester.secret.SecretException;
import org.florilege.harvester.secret.SourceCredentials;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceFaults;
import org.florilege.harvester.source.SourceRegistry;

/// What an operator does with sources. Any thread may use it.
public final class SourceDesk {

    private final SourceRegistry sources;
    private final Runs runs;
    private final SourceCredentials credentials;

    public SourceDesk(SourceRegistry sources, Runs runs, SourceCredentials credentials) {
        this.sources = sources;
        this.runs = runs;
        this.credentials = credentials;
    }

    /// The source that a draft describes; it is not registered.
    ///
    /// @throws InvalidSourceException when a field is wrong
    public Source checked(SourceDraft draft) {
        return SourceCheck.of(draft);
    }

    /// Registers a new source.
    ///
    /// @throws InvalidSourceException when a field is wrong, or its id or its address is taken
    public RegisteredSource register(SourceDraft draft) {
        Source source = SourceCheck.of(draft);
        Optional<Credential> credential = draft.credential().map(SourceCheck::credential);
        requireFree(source);
        return keep(source, credential);
    }

    private void requireFree(Source source) {
        if (sources.find(source.id()).isPresent()) throw taken("id", SourceFaults.idTaken(source.id()));
        sources.all().stream()
                .map(RegisteredSource::source)
                .filter(other -> other.location().equals(source.location())
                        && other.type() == source.type()
                        && other.options().equals(source.options()))
                .findFirst()
                .ifPresent(other -> {
                    throw taken("location", SourceFaults.locationTaken(other.id()));
                });
    }

    private static InvalidSourceException taken(String field, Sentence message) {
        return new InvalidSourceException(List.of(new Fault(field, message)));
    }

    /// Changes a registered source; its id stays. Without a credential in the draft the one that is there stays.
    ///
    /// @return empty when there is no such source
    /// @throws InvalidSourceException when a field is wrong
    public Optional<RegisteredSource> change(SourceId id, SourceDraft draft) {
        if (sources.find(id).isEmpty()) return Optional.empty();
        Source checked = SourceCheck.of(draft);
        Optional<Credential> credential = draft.credential().map(SourceCheck::credential);
        return Optional.of(keep(
                new Source(id, checked.title(), checked.location(), checked.type(), checked.options()), credential));
    }

    private RegisteredSource keep(Source source, Optional<Credential> credential) {
        RegisteredSource kept = sources.register(source);
        return credential
                .filter(given -> !isThere(kept, given))
                .map(given -> sources.open(source.id(), credentials.sealed(source.id(), given)))
                .orElse(kept);
    }

    /// Sealed anew, a secret would look like another one.
    private boolean isThere(RegisteredSource registered, Credential given) {
        try {
            return credentials
                    .opened(registered.source().id(), registered.credential())
                    .equals(given);
        } catch (SecretException unreadable) {
            return false;
        }
    }

    /// Forgets a source. Its records stay, unless a run of the kind `clear` withdraws them before.
    ///
    /// @return whether there was one
    public boolean remove(SourceId id) {
        boolean known = sources.find(id).isPresent();
        sources.find(id).map(RegisteredSource::source).ifPresent(runs::forget);
        sources.remove(id);
        return known;
    }

    /// Reads the first records of what a draft describes; nothing is written or registered.
    ///
    /// @param draft without a credential that of the registered source of its id is used
    /// @throws InvalidSourceException when a field is wrong
    public HarvestReport preview(SourceDraft draft) {
        Source source = SourceCheck.of(draft);
        Optional<Map<String, String>> sealed =
                draft.credential().map(SourceCheck::credential).map(given -> credentials.sealed(source.id(), given));
        return runs.preview(source, sealed, HarvestProgress.SILENT);
    }

    /// Begins a run.
    ///
    /// @return empty when there is no such source
    /// @throws org.florilege.harvester.run.SourceBusyException when there is one under way
    public Optional<LiveRun> start(SourceId id, RunOrder order) {
        return sources.find(id).map(registered -> runs.start(registered.source(), order));
    }
}
