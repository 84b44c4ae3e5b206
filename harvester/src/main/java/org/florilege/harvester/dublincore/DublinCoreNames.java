package org.florilege.harvester.dublincore;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Pids;

/// Names with their scheme, which OpenAIRE wants among the relations: other names of the resource
/// (`info:eu-repo/semantics/altIdentifier/doi/10.1234/5`), and those of what it refers to (`reference`, `dataset`).
final class DublinCoreNames {

    private static final String START = "info:eu-repo/semantics/";
    private static final String OWN = START + "altIdentifier/";
    private static final List<String> OTHERS = List.of(START + "reference/", START + "dataset/");

    private DublinCoreNames() {}

    /// @return whether it was such a name
    static boolean state(String relation, About record) {
        if (relation.startsWith(OWN)) return own(relation.substring(OWN.length()), record);
        for (String other : OTHERS)
            if (relation.startsWith(other)) return other(relation.substring(other.length()), record);
        return false;
    }

    private static boolean own(String named, About record) {
        String name = name(named);
        if (name.isEmpty()) return false;
        if (Iris.isWebAddress(name) && Pids.doi(name).isEmpty()) record.iri(Terms.FOAF, "page", name);
        else record.identifier(name, named.substring(0, named.indexOf('/')).toUpperCase(Locale.ROOT));
        return true;
    }

    private static boolean other(String named, About record) {
        String name = name(named);
        Optional<String> address = Pids.doi(name).or(() -> Optional.of(name).filter(Iris::isWebAddress));
        address.ifPresent(iri -> record.iri(Terms.DCT, "references", iri));
        return address.isPresent();
    }

    private static String name(String named) {
        int slash = named.indexOf('/');
        return slash < 0 ? "" : named.substring(slash + 1).strip();
    }
}
