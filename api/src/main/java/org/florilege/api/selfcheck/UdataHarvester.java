package org.florilege.api.selfcheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.DCTerms;

/// data.gouv.fr: udata's `DcatBackend`.
///
/// The format is guessed from the end of the address, else a HEAD tells it, and holds for all pages. A redirect is an
/// error. A record without identifier or title is skipped; an identifier that comes twice is an error.
public final class UdataHarvester extends Harvester {

    private static final Map<String, Lang> SUFFIXES = Map.of(
            "ttl", Lang.TURTLE, "rdf", Lang.RDFXML, "xml", Lang.RDFXML, "jsonld", Lang.JSONLD, "nt", Lang.NTRIPLES);
    private static final Map<String, Lang> TYPES = Map.of(
            "application/rdf+xml", Lang.RDFXML,
            "application/xml", Lang.RDFXML,
            "text/xml", Lang.RDFXML,
            "text/turtle", Lang.TURTLE,
            "application/n-triples", Lang.NTRIPLES,
            "application/ld+json", Lang.JSONLD,
            "application/json", Lang.JSONLD);

    /// @param start the address that the operator of that portal enters
    public UdataHarvester(Asking portal, String start) {
        super(portal, start);
    }

    @Override
    Map<String, Received> walk(String first) {
        Lang lang = format(first);
        Map<String, Received> found = new TreeMap<>();
        Optional<String> next = Optional.of(first);
        for (int number = 1; next.isPresent(); number++) {
            Asking.Answer answer = ask("GET", next.get());
            if (answer.status() >= 400) throw new HarvestFailure("status " + answer.status());
            Model page = parse(answer.body(), lang);
            for (String type : List.of("Dataset", "DatasetSeries", "DataService"))
                for (Resource record : typed(page, "http://www.w3.org/ns/dcat#" + type)) take(record, found);
            next = next(page);
            turned(number);
        }
        return found;
    }

    private Lang format(String address) {
        Lang known = SUFFIXES.get(address.substring(address.lastIndexOf('.') + 1));
        if (known != null) return known;
        Asking.Answer head = ask("HEAD", address);
        if (head.status() >= 400) throw new HarvestFailure("status " + head.status());
        String type = head.type();
        Lang told = TYPES.get(type);
        if (told == null) throw new HarvestFailure("the unknown type " + type);
        return told;
    }

    private static void take(Resource record, Map<String, Received> found) {
        Optional<String> identifier = identifier(record);
        List<Statement> titles = record.listProperties(DCTerms.title).toList();
        if (identifier.isEmpty() || titles.isEmpty()) return;
        String title = titles.stream()
                .filter(each -> each.getLanguage().equals("fr"))
                .findFirst()
                .orElse(titles.getFirst())
                .getString();
        if (found.putIfAbsent(identifier.get(), received(record, title)) != null)
            throw new HarvestFailure(identifier.get() + " comes twice");
    }

    private static Optional<String> next(Model page) {
        for (Resource view : typed(page, HYDRA + "PartialCollectionView")) return hydra(page, view, "next");
        for (Resource view : typed(page, HYDRA + "PagedCollection")) return hydra(page, view, "nextPage");
        return Optional.empty();
    }
}
