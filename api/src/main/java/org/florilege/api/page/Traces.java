package org.florilege.api.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.florilege.api.source.SourceNames;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.record.Provenance;
import org.florilege.catalog.record.Repair;
import org.florilege.harvester.repair.Pids;
import org.florilege.ui.view.Citation;
import org.florilege.ui.view.Identifier;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.Origin;
import org.florilege.ui.view.RepairLine;
import org.florilege.ui.view.Trace;
import org.florilege.ui.view.Value;
import org.jspecify.annotations.Nullable;

/// Where a record comes from, how it is identified.
record Traces(Description description, Reader reader, SourceNames sources) {

    private static final String RESOLVER = "https://doi.org/";
    /// How the names begin that sources are given for records without one.
    private static final String GIVEN = "urn:florilege:";

    private static final int MOST_REPAIRS = 200;

    /// @param citation how to cite it, or null when it is nothing to cite
    Trace trace(@Nullable Citation citation) {
        List<Repair> repairs = description.record().provenance().repairs();
        return new Trace(identifiers(), origins(), lines(repairs), repairs.size(), citation);
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
        Optional<String> doi = Pids.doi(stated);
        if (doi.isPresent())
            return new Identifier("DOI", Value.linked(doi.get().substring(RESOLVER.length()), doi.get()));
        if (stated.startsWith("swh:"))
            return new Identifier("SWHID", Value.linked(stated, "https://archive.softwareheritage.org/" + stated));
        if (stated.startsWith("http")) return new Identifier("URL", Value.linked(stated, stated));
        return new Identifier("ID", Value.of(stated));
    }

    /// The content and its date are those of the first.
    private List<Origin> origins() {
        List<Origin> origins = new ArrayList<>();
        for (Provenance provenance : description.record().provenances()) {
            boolean authority = origins.isEmpty();
            String original = original(provenance, authority);
            origins.add(new Origin(
                    Link.of(sources.of(provenance.source()), "/sources/" + provenance.source()),
                    original.startsWith(GIVEN) ? null : Value.linked(original, original),
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

    private static List<RepairLine> lines(List<Repair> repairs) {
        return repairs.stream()
                .limit(MOST_REPAIRS)
                .map(repair -> new RepairLine(repair.rule(), repair.original(), repair.repaired()))
                .toList();
    }
}
