package org.florilege.harvester.mapping;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms of use of opendata.swiss, which its data sets long spelled out in the place of a licence, under the
/// addresses that DCAT-AP CH gives them.
final class SwissTerms {

    private static final String LICENSES = "http://dcat-ap.ch/vocabulary/licenses/";
    private static final Map<String, String> TERMS = Map.of(
            "NonCommercialAllowed-CommercialAllowed-ReferenceNotRequired", "terms_open",
            "NonCommercialAllowed-CommercialAllowed-ReferenceRequired", "terms_by",
            "NonCommercialAllowed-CommercialWithPermission-ReferenceNotRequired", "terms_ask",
            "NonCommercialAllowed-CommercialWithPermission-ReferenceRequired", "terms_by_ask");

    private SwissTerms() {}

    static Optional<Node> of(String spelling) {
        return Optional.ofNullable(TERMS.get(spelling.strip())).map(term -> NodeFactory.createURI(LICENSES + term));
    }
}
