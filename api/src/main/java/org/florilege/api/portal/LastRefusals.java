package org.florilege.api.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.repair.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the last harvest of each source refused, kept beside the sources so that their pages can say it.
public final class LastRefusals {

    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    private final Path folder;
    private final JsonMapper json = JsonMapper.shared();

    LastRefusals(Path folder) {
        this.folder = folder;
    }

    /// One record that was refused.
    ///
    /// @param record its id, empty when a whole document was refused
    /// @param place the document and the spot in it
    public record Entry(String record, String place, String rule, String problem, String mend) {

        private static Entry of(Refusal refusal) {
            var place = refusal.place();
            String spot = place.spot().isEmpty() ? place.document() : place.document() + ", " + place.spot();
            var finding = refusal.finding();
            return new Entry(place.record(), spot, finding.rule().id(), finding.message(), finding.mend());
        }
    }

    /// Keeps them in place of those of the run before.
    public void keep(SourceId source, List<Refusal> refusals) {
        try {
            Files.createDirectories(folder);
            byte[] text =
                    json.writeValueAsBytes(refusals.stream().map(Entry::of).toList());
            Files.write(file(source), text);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The refusals of " + source + " cannot be written to " + folder + "; check space and permissions.",
                    e);
        }
    }

    /// Those of the last run; none when nothing is known.
    public List<Entry> of(SourceId source) {
        if (!Files.exists(file(source))) return List.of();
        try {
            return json.readValue(Files.readAllBytes(file(source)), ENTRIES);
        } catch (IOException | JacksonException e) {
            return List.of();
        }
    }

    private Path file(SourceId source) {
        return folder.resolve(source + ".json");
    }
}
