package org.florilege.harvester.schemaorg;

import java.util.Locale;
import java.util.Optional;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;

/// What a thing is called by machines: `identifier` as text, address or `PropertyValue`, and DOIs in `sameAs`.
final class Identifiers {

    private Identifiers() {}

    static void state(Subject of, Thing described) {
        for (Thing identifier : described.values("identifier")) {
            if (identifier.isText()) of.text(Terms.DCT + "identifier", identifier.text());
            else qualified(of, identifier);
        }
        for (Thing same : described.values("sameAs")) {
            String address = same.isText() ? same.text() : same.ownIri().orElse(same.address("url"));
            if (doi(address).isPresent()) other(of, address, "DOI");
            else if (Iris.isWebAddress(address)) of.address(Terms.FOAF + "page", address);
        }
    }

    private static void qualified(Subject of, Thing identifier) {
        String value = identifier.text("value", "@value", "url");
        if (value.isEmpty()) value = identifier.ownIri().orElse("");
        if (value.isEmpty()) return;
        String scheme = scheme(identifier.text("propertyID", "propertyId", "name"));
        if (!Distributions.isChecksum(scheme)) of.text(Terms.DCT + "identifier", value);
        other(of, value, scheme);
    }

    private static void other(Subject of, String value, String scheme) {
        Subject identifier = of.part(Terms.ADMS + "identifier").type(Terms.ADMS + "Identifier");
        identifier.text(Terms.SKOS + "notation", value);
        identifier.text(Terms.ADMS + "schemaAgency", scheme);
    }

    /// identifiers.org writes schemes as addresses.
    private static String scheme(String stated) {
        return stated.toLowerCase(Locale.ROOT).endsWith("/doi") || stated.equalsIgnoreCase("doi") ? "DOI" : stated;
    }

    private static Optional<String> doi(String address) {
        int at = address.indexOf("doi.org/10.");
        if (at >= 0) return Optional.of(address.substring(at + "doi.org/".length()));
        return address.startsWith("doi:10.") ? Optional.of(address.substring("doi:".length())) : Optional.empty();
    }
}
