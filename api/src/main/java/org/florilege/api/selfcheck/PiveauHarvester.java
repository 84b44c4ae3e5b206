package org.florilege.api.selfcheck;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/// data.europa.eu: piveau's `ImportingRdfVerticle` and `HydraPaging`.
///
/// Only these types are read as what they say; anything else is taken for N-Triples. A paged collection is looked for
/// first, and then only its `nextPage` counts; a page must say a total. A dataset is all that can be reached from it,
/// up
/// to `foaf:primaryTopic`. Datasets that are not in the list at the end are deleted.
public final class PiveauHarvester extends Harvester {

    private static final Set<String> TYPES = Set.of(
            "application/rdf+xml",
            "application/ld+json",
            "application/json",
            "text/turtle",
            "text/n3",
            "application/trig",
            "application/n-triples");

    /// @param start the address that the operator of that portal enters
    public PiveauHarvester(Asking portal, String start) {
        super(portal, start);
    }

    @Override
    Map<String, Received> walk(String first) {
        Map<String, Received> found = new TreeMap<>();
        Optional<String> next = Optional.of(first);
        int total = 0;
        for (int number = 1; next.isPresent(); number++) {
            Asking.Answer answer = ask("GET", next.get());
            if (answer.status() / 100 != 2) throw new HarvestFailure("status " + answer.status());
            Model page = parse(answer.body(), lang(answer));
            total = totals(page).getFirst().asLiteral().getInt();
            for (Resource dataset :
                    page.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList()) take(dataset, found);
            next = next(page);
            turned(number);
        }
        if (found.size() > total) throw new HarvestFailure("more datasets than the total");
        return found;
    }

    private static Lang lang(Asking.Answer answer) {
        String type = answer.type();
        return TYPES.contains(type) ? RDFLanguages.contentTypeToLang(type) : Lang.NTRIPLES;
    }

    private static void take(Resource dataset, Map<String, Received> found) {
        if (reached(dataset).stream()
                        .filter(each -> each.hasProperty(RDF.type, DCAT.Dataset))
                        .count()
                != 1) throw new HarvestFailure(dataset + " carries other datasets with it");
        String identifier = identifier(dataset).orElse(dataset.getURI());
        found.put(identifier, received(dataset, title(dataset)));
    }

    private static Set<Resource> reached(Resource from) {
        Set<Resource> seen = new HashSet<>();
        Deque<Resource> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Resource at = open.remove();
            if (!seen.add(at)) continue;
            for (Statement statement : at.listProperties().toList())
                if (statement.getObject().isResource()
                        && !statement.getPredicate().equals(FOAF.primaryTopic)) open.add(statement.getResource());
        }
        return seen;
    }

    private static Optional<String> next(Model page) {
        for (Resource view : typed(page, HYDRA + "PagedCollection")) {
            if (!view.hasProperty(page.createProperty(HYDRA + "totalItems"))) throw new HarvestFailure("no total");
            return hydra(page, view, "nextPage");
        }
        for (Resource view : typed(page, HYDRA + "PartialCollectionView")) {
            if (totals(page).isEmpty()) throw new HarvestFailure("no total");
            return hydra(page, view, "next");
        }
        return Optional.empty();
    }
}
