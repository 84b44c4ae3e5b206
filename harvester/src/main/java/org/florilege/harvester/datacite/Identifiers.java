package org.florilege.harvester.datacite;

import java.util.Locale;
import java.util.Optional;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Pids;

/// Identifiers of the types that DataCite knows, as IRIs.
public final class Identifiers {

    private Identifiers() {}

    /// @param type as DataCite calls it; where it is wrong or missing, the identifier speaks for itself
    /// @param stated as written
    /// @return the IRI; empty for one that has none
    public static Optional<String> address(String type, String stated) {
        String bare = stated.strip();
        if (bare.isEmpty() || bare.indexOf(' ') >= 0) return Optional.empty();
        Optional<String> doi = Pids.doi(bare);
        if (doi.isPresent()) return doi;
        if (Iris.isWebAddress(bare)) return Optional.of(Iris.encode(bare));
        return Optional.ofNullable(resolver(type.toLowerCase(Locale.ROOT).replace(" ", ""), bare))
                .or(() -> Iris.hasScheme(bare) && bare.startsWith("urn:") ? Optional.of(bare) : Optional.empty())
                .map(Iris::encode);
    }

    private static @org.jspecify.annotations.Nullable String resolver(String type, String bare) {
        return switch (type) {
            case "handle", "hdl" -> "https://hdl.handle.net/" + without(bare, "hdl:");
            case "ark" -> "https://n2t.net/" + (bare.startsWith("ark:") ? bare : "ark:/" + bare);
            case "pmid" -> "https://pubmed.ncbi.nlm.nih.gov/" + without(bare, "pmid:") + "/";
            case "pmcid" -> "https://www.ncbi.nlm.nih.gov/pmc/articles/" + bare + "/";
            case "arxiv" -> "https://arxiv.org/abs/" + without(bare, "arxiv:");
            case "bibcode" -> "https://ui.adsabs.harvard.edu/abs/" + bare;
            case "igsn" -> "https://igsn.org/" + bare;
            case "swhid" -> "https://archive.softwareheritage.org/" + bare;
            case "rrid" -> "https://scicrunch.org/resolver/" + bare;
            case "isbn" -> "urn:isbn:" + without(bare, "isbn:");
            case "issn", "eissn", "lissn" -> "urn:issn:" + without(bare, "issn:");
            case "url", "purl", "w3id" -> bare.startsWith("www.") ? "https://" + bare : null;
            default -> null;
        };
    }

    private static String without(String text, String start) {
        return text.regionMatches(true, 0, start, 0, start.length())
                ? text.substring(start.length()).strip()
                : text;
    }

    /// @param scheme as DataCite calls it, or nothing
    /// @return the IRI of a person or an organisation
    public static Optional<String> agent(String scheme, String stated) {
        String kind = scheme.toLowerCase(Locale.ROOT);
        String bare = stated.strip();
        if (kind.contains("orcid") || bare.contains("orcid.org/")) return Pids.orcid(bare);
        if (kind.contains("ror") || bare.contains("ror.org/")) return Pids.ror(bare);
        if (kind.contains("isni") && !Iris.isWebAddress(bare))
            return Optional.of("https://isni.org/isni/" + bare.replace(" ", ""));
        if (kind.contains("wikidata") && !Iris.isWebAddress(bare))
            return Optional.of("http://www.wikidata.org/entity/" + bare);
        return address("", bare);
    }
}
