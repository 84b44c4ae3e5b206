package org.florilege.api.portal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.api.dump.Dumps;
import org.florilege.api.source.HarvestSchedule;
import org.florilege.api.source.SourceDesk;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.roster.Roster;
import org.florilege.catalog.search.IndexFollower;
import org.florilege.catalog.search.SearchException;
import org.florilege.catalog.search.SearchIndex;
import org.florilege.catalog.store.TdbRecordStore;
import org.florilege.harvester.fetch.Access;
import org.florilege.harvester.fetch.AddressPolicy;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.harvest.AnySourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.run.RunArchive;
import org.florilege.harvester.run.RunId;
import org.florilege.harvester.run.RunReport;
import org.florilege.harvester.run.Runs;
import org.florilege.harvester.secret.SecretBox;
import org.florilege.harvester.secret.SecretKeys;
import org.florilege.harvester.secret.SourceCredentials;
import org.florilege.harvester.source.SourceRegistry;

/// The engines of one data directory: the store, the sources, the search index and what keeps it up to date.
///
/// Opening opens the store and starts no search server: that happens when search is first needed, or with [#start()].
/// One process at a time may have a data directory open. Closing stops the follower, then the search server, then the
/// store.
public final class Portal implements AutoCloseable {

    private final DataDirectory data;
    private final TdbRecordStore store;
    private final SourceRegistry sources;
    private final SearchConnection search;
    private final SearchIndex index;
    private final IndexFollower follower;
    private final SourceCredentials credentials;
    private final Runs runs;
    private final SourceDesk desk;
    private final HarvestSchedule schedule;
    private final Dumps dumps;
    private final Roster roster;

    /// What is harvested, and what lets us in.
    private record Harvesting(SourceRegistry sources, SourceCredentials credentials, Runs runs) {}

    private Portal(
            DataDirectory data, TdbRecordStore store, Harvesting harvesting, SearchConnection search, Clock clock) {
        this.data = data;
        this.store = store;
        this.sources = harvesting.sources();
        this.credentials = harvesting.credentials();
        this.runs = harvesting.runs();
        this.dumps = new Dumps(data.dumps(), store, clock);
        this.roster = new Roster(store);
        this.desk = new SourceDesk(sources, runs, credentials);
        this.schedule = new HarvestSchedule(sources, runs, clock, clock.getZone());
        this.search = search;
        this.index = new SearchIndex(search.connection(), SearchIndex.DEFAULT_NAME);
        this.follower = new IndexFollower(store, search.connection(), SearchIndex.DEFAULT_NAME);
        runs.listen((run, report) -> follower.wake());
    }

    /// @throws org.florilege.catalog.store.StoreException when the store is in use, damaged or not writable
    public static Portal open(DataDirectory data, SearchServer server, Clock clock) {
        return open(data, server, SecretKeys.in(data.secretKey()), clock);
    }

    /// @param keys what seals the secrets of sources
    /// @param clock its zone is the one in which schedules are meant
    /// @throws org.florilege.catalog.store.StoreException when the store is in use, damaged or not writable
    public static Portal open(DataDirectory data, SearchServer server, SecretKeys keys, Clock clock) {
        SourceRegistry sources = SourceRegistry.open(data.sources(), clock);
        RunArchive archive = RunArchive.open(data.runs(), clock);
        SourceCredentials credentials = new SourceCredentials(new SecretBox(keys));
        TdbRecordStore store = TdbRecordStore.open(data.store());
        Runs runs = new Runs(store, sources, archive, data.runPlaces(), readers(credentials), clock);
        return new Portal(data, store, new Harvesting(sources, credentials, runs), SearchConnection.to(server), clock);
    }

    /// The operator registers sources; those on the public web must stay there all the same.
    private static Runs.Readers readers(SourceCredentials credentials) {
        return (source, credential) -> {
            FetchSettings settings = FetchSettings.of(source.options().values()).with(AddressPolicy.ALLOW_LOCAL);
            FetchSettings opened = credential.isEmpty()
                    ? settings
                    : settings.with(Access.to(source.location(), credentials.opened(source.id(), credential)));
            return new AnySourceReader(opened, Spilling.usual());
        };
    }

    /// Starts the search server and brings the index up to date; from then on it follows the store.
    ///
    /// @throws SearchException when the server does not start
    public void start() {
        search.reach();
        follower.catchUp();
        follower.start();
    }

    /// Where everything is kept.
    public DataDirectory data() {
        return data;
    }

    public TdbRecordStore store() {
        return store;
    }

    /// The dumps of the whole catalogue.
    public Dumps dumps() {
        return dumps;
    }

    /// The live records in the order of feeds.
    public Roster roster() {
        return roster;
    }

    public SourceRegistry sources() {
        return sources;
    }

    /// What seals and opens the credentials of sources.
    public SourceCredentials credentials() {
        return credentials;
    }

    public Runs runs() {
        return runs;
    }

    /// What an operator does with sources.
    public SourceDesk desk() {
        return desk;
    }

    /// When which source is harvested; it starts no run before it is started itself.
    public HarvestSchedule schedule() {
        return schedule;
    }

    /// What a run had to say: nothing yet while it is under way, nothing at all when it was interrupted; empty when
    /// there
    /// is no such run.
    public Optional<RunReport> report(RunId id) {
        return runs.archive()
                .report(id)
                .or(() -> runs.archive()
                        .find(id)
                        .map(run -> new RunReport(title(run.source()), run, List.of(), Map.of())));
    }

    private String title(SourceId id) {
        return sources.find(id).map(known -> known.source().title()).orElse(id.value());
    }

    public SearchIndex index() {
        return index;
    }

    public IndexFollower follower() {
        return follower;
    }

    /// How search is at this moment.
    public SearchState searchState() {
        if (!search.wasReached() || !follower.hasReachedIndex()) return new SearchState.Starting();
        try {
            search.reach();
            return new SearchState.Up(follower.position());
        } catch (SearchException e) {
            return new SearchState.Down();
        }
    }

    /// How search is.
    public sealed interface SearchState {
        /// It has not answered yet, or nobody has asked it yet how far it has come.
        record Starting() implements SearchState {}

        /// It answers.
        ///
        /// @param position the number of the last change that can be found
        record Up(long position) implements SearchState {}

        /// It does not answer any more.
        record Down() implements SearchState {}
    }

    /// Tells that the process is about to end: the index is no longer followed, and a search server that the system
    /// ends
    /// meanwhile stays ended.
    public void letGo() {
        search.letGo();
        schedule.close();
        runs.close();
        follower.close();
    }

    @Override
    public void close() {
        schedule.close();
        runs.close();
        follower.close();
        search.close();
        store.close();
    }
}
