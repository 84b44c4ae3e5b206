package org.florilege.api.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.florilege.api.setting.SettingException;
import org.florilege.api.setting.SourceEntry;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceOptions;
import org.florilege.harvester.source.SourceRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the registered sources level with those that `florilege.yaml` declares, at each start: what the file says of
/// a
/// source counts before what was changed by page or API. Which sources came from the file is remembered; one that is no
/// longer in it stays registered with its records and is only no longer harvested by itself, since a slip in a file
/// must not cost records.
public final class DeclaredSources {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredSources.class);

    private final SourceRegistry sources;
    private final SourceDesk desk;
    private final Path memory;

    /// @param memory the file that remembers which sources were declared
    public DeclaredSources(SourceRegistry sources, SourceDesk desk, Path memory) {
        this.sources = sources;
        this.desk = desk;
        this.memory = memory;
    }

    /// @throws SettingException naming the first entry that is wrong; those before it are registered
    public void apply(List<SourceEntry> entries) {
        Set<String> now = new LinkedHashSet<>();
        for (SourceEntry entry : entries) {
            if (entry.field("id").isBlank())
                throw entry.wrong("It needs an id, by which it is known at the next start.");
            if (!now.add(entry.field("id"))) throw entry.wrong("There is another entry with this id.");
            register(entry);
        }
        before().stream().filter(id -> !now.contains(id)).forEach(this::switchOff);
        remember(now);
    }

    private void register(SourceEntry entry) {
        Map<String, String> credential = entry.credential().isEmpty() ? Map.of("kind", "none") : entry.credential();
        SourceDraft draft = new SourceDraft(
                entry.field("id"),
                entry.field("title"),
                entry.field("location"),
                entry.field("type"),
                entry.options(),
                Optional.of(credential));
        try {
            Optional<RegisteredSource> known = known(draft.id());
            if (known.isPresent()) desk.change(known.get().source().id(), draft);
            else desk.register(draft);
        } catch (InvalidSourceException invalid) {
            throw entry.wrong(invalid.faults().stream()
                    .map(fault -> fault.message().english())
                    .collect(Collectors.joining(" ")));
        }
    }

    private Optional<RegisteredSource> known(String id) {
        return sources.all().stream()
                .filter(known -> known.source().id().value().equals(id))
                .findFirst();
    }

    private void switchOff(String id) {
        known(id).map(RegisteredSource::source).ifPresent(source -> {
            Map<String, String> options = new TreeMap<>(source.options().values());
            options.put("enabled", "false");
            sources.register(new Source(
                    new SourceId(id), source.title(), source.location(), source.type(), new SourceOptions(options)));
            LOG.warn(
                    "The source {} is no longer declared: it is not harvested by itself any more; its records stay until it"
                            + " is cleared",
                    id);
        });
    }

    private List<String> before() {
        try {
            return Files.exists(memory) ? Files.readAllLines(memory) : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(memory + " cannot be read; check permissions.", failed);
        }
    }

    private void remember(Set<String> now) {
        if (now.isEmpty() && !Files.exists(memory)) return;
        try {
            Files.write(memory, now);
        } catch (IOException failed) {
            throw new UncheckedIOException(memory + " cannot be written; check space and permissions.", failed);
        }
    }
}
