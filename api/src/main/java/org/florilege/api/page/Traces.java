package org.florilege.api.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.florilege.api.record.Neighbours;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.Provenance;
import org.florilege.ui.view.Identifier;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.Origin;
import org.florilege.ui.view.RepairLine;
import org.florilege.ui.view.Text;
import org.florilege.ui.view.Trace;
import org.florilege.ui.view.Value;
import org.jspecify.annotations.Nullable;

/// Where a record comes from, how it is identified, how to cite it.
record Traces(Description description, Reader reader, Neighbours neighbours) {

    private static final Pattern DOI = Pattern.compile("(?:https?://(?:dx\\.)?doi\\.org/|doi:)?(10\\.\\d{4,9}/\\S+)");
    private static final String RESOLVER = "https://doi.org/";

    Trace trace(String page) {
        return new Trace(identifiers(), origins(), repairs(), Text.of(citation(page)));
    }

    private List<Identifier> identifiers() {
        String iri = description.id().iri();
        List<Identifier> identifiers = new ArrayList<>();
        identifiers.add(new Identifier("IRI", Value.linked(iri, iri)));
        description.identifiers().stream()
                .filter(identifier -> !identifier.isBlank() && !identifier.equals(iri))
                .map(Traces::identifier)
                .forEach(identifiers::add);
        return identifiers;
    }

    private static Identifier identifier(String stated) {
        Optional<String> doi = doi(stated);
        if (doi.isPresent()) return new Identifier("DOI", Value.linked(doi.get(), RESOLVER + doi.get()));
        if (stated.startsWith("swh:"))
            return new Identifier("SWHID", Value.linked(stated, "https://archive.softwareheritage.org/" + stated));
        if (stated.startsWith("http")) return new Identifier("URL", Value.linked(stated, stated));
        return new Identifier("ID", Value.of(stated));
    }

    private static Optional<String> doi(String stated) {
        var match = DOI.matcher(stated.strip());
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /// The content and its date are those of the first.
    private List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        for (Provenance provenance : description.record().provenances()) {
            boolean authority = origins.isEmpty();
            String original = original(provenance, authority);
            origins.add(new Origin(
                    Link.of(provenance.source().value(), "/sources/" + provenance.source()),
                    Value.linked(original, original),
                    authority ? changed() : null));
        }
        return origins;
    }

    private String original(Provenance provenance, boolean authority) {
        String iri = provenance.alias().orElse(description.id()).iri();
        return authority ? description.landingPages().stream().findFirst().orElse(iri) : iri;
    }

    private org.florilege.ui.view.@Nullable DateValue changed() {
        return description.modified().stream()
                .filter(date -> !date.isBlank())
                .findFirst()
                .map(reader::date)
                .orElse(null);
    }

    private List<RepairLine> repairs() {
        return description.record().provenance().repairs().stream()
                .map(repair -> new RepairLine(repair.rule(), repair.original(), repair.repaired()))
                .toList();
    }

    /// Who (year). What. Where.
    private String citation(String page) {
        Agents agents = new Agents(reader, neighbours);
        var authors = description.creators().isEmpty() ? description.publishers() : description.creators();
        String who = authors.stream().map(agent -> agents.name(agent).value()).collect(Collectors.joining(", "));
        String when = description.issued().stream()
                .filter(date -> date.matches("\\d{4}.*"))
                .findFirst()
                .map(date -> " (" + date.substring(0, 4) + ")")
                .orElse("");
        String title = description.title().in(reader.tag());
        String where = description.identifiers().stream()
                .flatMap(identifier -> doi(identifier).stream())
                .findFirst()
                .map(doi -> RESOLVER + doi)
                .orElse(page);
        return (who.isEmpty() ? "" : who + when + ". ") + (title.isBlank() ? "" : title + ". ") + where;
    }
}
