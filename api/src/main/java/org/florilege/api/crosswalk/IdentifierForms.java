package org.florilege.api.crosswalk;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Pids;
import org.jspecify.annotations.Nullable;

/// The forms of identifiers.
final class IdentifierForms {

    private static final String DOI = "https://doi.org/";

    private IdentifierForms() {}

    static Map<String, ValueForm> byName() {
        return Map.of(
                "orcid", ValueForm.each((node, in) -> ValueForms.ofText(node, IdentifierForms::orcid)),
                "ror", ValueForm.each((node, in) -> ValueForms.ofText(node, IdentifierForms::ror)),
                "pid",
                        ValueForm.each((node, in) -> ValueForms.ofText(
                                node, text -> Pid.of(text).map(Pid::value).orElse(null))),
                "pid-type",
                        ValueForm.each((node, in) -> ValueForms.ofText(
                                node, text -> Pid.of(text).map(Pid::type).orElse(null))),
                "identifier-type", ValueForm.each((node, in) -> ValueForms.ofText(node, IdentifierForms::type)),
                "local", ValueForm.each(IdentifierForms::local));
    }

    private static @Nullable Object orcid(String stated) {
        return stated.toLowerCase(Locale.ROOT).contains("orcid.org/")
                ? Pids.orcid(stated).orElse(null)
                : null;
    }

    private static @Nullable Object ror(String stated) {
        return Pids.ror(stated).orElse(null);
    }

    private static @Nullable Object type(String stated) {
        return Pid.of(stated).map(Pid::type).orElse("Local");
    }

    /// The name of a resource within the document: what follows the record's IRI, or the whole IRI.
    private static @Nullable Object local(Node node, Evaluation in) {
        if (!node.isURI()) return null;
        int fragment = node.getURI().indexOf('#');
        return fragment < 0 ? node.getURI() : node.getURI().substring(fragment + 1);
    }

    /// An identifier of a kind that DataCite knows.
    ///
    /// @param type in DataCite's words
    /// @param value without what the type says already
    private record Pid(String type, String value) {

        static Optional<Pid> of(String stated) {
            Optional<String> doi = Pids.doi(stated);
            if (doi.isPresent()) return Optional.of(new Pid("DOI", doi.get().substring(DOI.length())));
            String lower = stated.toLowerCase(Locale.ROOT);
            int handle = lower.indexOf("://hdl.handle.net/");
            if (handle > 0)
                return Optional.of(new Pid("Handle", stated.substring(handle + "://hdl.handle.net/".length())));
            if (lower.startsWith("urn:")) return Optional.of(new Pid("URN", stated));
            if (lower.startsWith("ark:")) return Optional.of(new Pid("ARK", stated));
            return Iris.isWebAddress(stated) ? Optional.of(new Pid("URL", stated)) : Optional.empty();
        }
    }
}
