package org.florilege.api.selfcheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/// A CKAN: ckanext-dcat's `DCATRDFHarvester`.
///
/// Each page is asked for with HEAD first; 400 and 405 lead to GET, any other error ends it. No answer is larger than
/// 50 MB. The type of the first page holds for all. The walk ends when a page repeats the first. Datasets are known by
/// their IRI; those that are gone are deleted at once.
public final class CkanHarvester extends Harvester {

    private static final int LARGEST = 50 * 1024 * 1024;

    /// @param start the address that the operator of that portal enters
    public CkanHarvester(Asking portal, String start) {
        super(portal, start);
    }

    @Override
    Map<String, Received> walk(String first) {
        Map<String, Received> found = new TreeMap<>();
        @Nullable Lang lang = null;
        @Nullable String firstBody = null;
        Optional<String> next = Optional.of(first);
        for (int number = 1; next.isPresent(); number++) {
            Asking.Answer answer = get(next.get());
            if (answer.body().equals(firstBody)) break;
            if (firstBody == null) firstBody = answer.body();
            if (lang == null) lang = lang(answer);
            Model page = parse(answer.body(), lang);
            for (Resource dataset :
                    page.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList())
                found.put(dataset.getURI(), received(dataset, title(dataset)));
            next = next(page);
            turned(number);
        }
        return found;
    }

    private Asking.Answer get(String address) {
        Asking.Answer head = ask("HEAD", address);
        int status = head.status();
        if (status >= 400 && status != 400 && status != 405) throw new HarvestFailure("status " + status);
        if (head.length() > LARGEST) throw new HarvestFailure("too large");
        Asking.Answer answer = ask("GET", address);
        if (answer.status() >= 400) throw new HarvestFailure("status " + answer.status());
        if (answer.body().length() > LARGEST) throw new HarvestFailure("too large");
        return answer;
    }

    private static Lang lang(Asking.Answer answer) {
        String type = answer.type();
        Lang lang = RDFLanguages.contentTypeToLang(type);
        return lang == null ? Lang.RDFXML : lang;
    }

    private static Optional<String> next(Model page) {
        for (String type : List.of("PagedCollection", "PartialCollectionView"))
            for (Resource view : typed(page, HYDRA + type))
                return hydra(page, view, "next").or(() -> hydra(page, view, "nextPage"));
        return Optional.empty();
    }
}
