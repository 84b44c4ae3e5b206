package org.florilege.harvester.schemaorg;

import java.util.Optional;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Pids;

/// What a work comes from, consists of and is cited by, and on which terms.
final class Relations {

    private Relations() {}

    static void state(Subject of, Thing work) {
        for (String basis : new String[] {"isBasedOn", "isBasedOnUrl", "wasDerivedFrom"})
            for (Thing source : work.values(basis)) link(of, Terms.DCT + "source", source);
        for (Thing older : work.values("wasRevisionOf")) link(of, Terms.DCT + "isVersionOf", older);
        for (Thing part : work.values("hasPart")) link(of, Terms.DCT + "hasPart", part);
        for (Thing whole : work.values("isPartOf"))
            if (!whole.is("DataCatalog")) link(of, Terms.DCT + "isPartOf", whole);
        for (Thing article : work.values("subjectOf"))
            link(of, article.is("DataDownload") ? Terms.FOAF + "page" : Terms.DCT + "isReferencedBy", article);
        for (Thing citation : work.values("citation", "referencePublication")) cite(of, citation);
        of.text(Terms.DCT + "bibliographicCitation", work.text("citeAs", "creditText"));
        for (String terms : new String[] {"usageInfo", "publishingPrinciples", "acquireLicensePage"})
            for (Thing rules : work.values(terms)) link(of, Terms.DCT + "rights", rules);
        for (Thing notice : work.values("copyrightNotice"))
            of.part(Terms.DCT + "rights")
                    .type(Terms.DCT + "RightsStatement")
                    .addAll(Terms.RDFS + "label", notice.literals());
    }

    /// A work without address is cited in words.
    private static void cite(Subject of, Thing citation) {
        if (address(citation).isPresent()) link(of, Terms.DCT + "isReferencedBy", citation);
        else if (citation.isText()) of.text(Terms.DCT + "bibliographicCitation", citation.text());
        else of.text(Terms.DCT + "bibliographicCitation", citation.text("text", "name", "headline"));
    }

    static void link(Subject of, String property, Thing other) {
        address(other).ifPresent(address -> of.address(property, address));
    }

    private static Optional<String> address(Thing other) {
        String stated =
                other.isText() ? other.text() : other.ownIri().orElse(other.address("url", "contentUrl", "identifier"));
        if (stated.isEmpty()) stated = other.isText() ? "" : identifier(other);
        String address = Pids.doi(stated).orElse(stated);
        return Iris.isWebAddress(address) && address.indexOf(' ') < 0 ? Optional.of(address) : Optional.empty();
    }

    private static String identifier(Thing other) {
        return other.values("identifier").stream()
                .map(Agents::identifier)
                .findFirst()
                .orElse("");
    }
}
