package org.florilege.harvester.datacite;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.xml.XmlElement;

/// What it has to do with other things.
final class DataCiteRelations {

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("IsCitedBy", Terms.DCT + "isReferencedBy"),
            Map.entry("IsReferencedBy", Terms.DCT + "isReferencedBy"),
            Map.entry("IsDescribedBy", Terms.DCT + "isReferencedBy"),
            Map.entry("IsSupplementTo", Terms.DCT + "isReferencedBy"),
            Map.entry("Cites", Terms.DCT + "references"),
            Map.entry("References", Terms.DCT + "references"),
            Map.entry("IsDocumentedBy", Terms.FOAF + "page"),
            Map.entry("IsDerivedFrom", Terms.DCT + "source"),
            Map.entry("IsNewVersionOf", Terms.DCT + "isVersionOf"),
            Map.entry("IsVersionOf", Terms.DCT + "isVersionOf"),
            Map.entry("HasVersion", Terms.DCAT + "hasVersion"),
            Map.entry("IsPreviousVersionOf", Terms.DCT + "isReplacedBy"),
            Map.entry("IsObsoletedBy", Terms.DCT + "isReplacedBy"),
            Map.entry("Obsoletes", Terms.DCT + "replaces"),
            Map.entry("IsPartOf", Terms.DCT + "isPartOf"),
            Map.entry("IsCollectedBy", Terms.DCT + "isPartOf"),
            Map.entry("HasPart", Terms.DCT + "hasPart"),
            Map.entry("Collects", Terms.DCT + "hasPart"),
            Map.entry("IsVariantFormOf", Terms.DCT + "isFormatOf"),
            Map.entry("IsOriginalFormOf", Terms.DCT + "hasFormat"),
            Map.entry("Requires", Terms.DCT + "requires"),
            Map.entry("IsRequiredBy", Terms.DCT + "isRequiredBy"),
            Map.entry("IsIdenticalTo", Terms.OWL + "sameAs"),
            Map.entry("HasMetadata", Terms.FOAF + "isPrimaryTopicOf"));
    private static final Set<String> CODE = Set.of(
            "IsSupplementTo",
            "IsDerivedFrom",
            "IsIdenticalTo",
            "IsVersionOf",
            "IsVariantFormOf",
            "IsPublishedIn",
            "HasVersion");
    private static final Pattern FORGE = Pattern.compile(
            "https?://(?:www\\.)?((?:github\\.com|gitlab\\.[^/\\s]+|[^/\\s]*\\bgitlab\\b[^/\\s]*|bitbucket\\.org|codeberg\\.org)/"
                    + "[^?#\\s]+?)(?:\\.git)?(?:/-)?(?:/(?:tree|releases|commit|blob|tag|tags|archive)(?:/.*)?)?/?(?:[?#].*)?",
            Pattern.CASE_INSENSITIVE);

    private DataCiteRelations() {}

    static void state(XmlElement resource, ResourceType type, About record) {
        boolean repository = false;
        for (XmlElement related : resource.all("relatedIdentifiers", "relatedIdentifier")) {
            String relation = related.attribute("relationType").orElse("");
            Optional<String> iri = Identifiers.address(
                    related.attribute("relatedIdentifierType").orElse(""), related.text());
            if (iri.isEmpty()) continue;
            relate(relation, iri.get(), record);
            if (type.isAlgorithm() && !repository && CODE.contains(relation))
                repository = repository(iri.get(), record);
        }
        if (type.isAlgorithm() && !repository) fromIdentifiers(resource, record);
        for (XmlElement item : resource.all("relatedItems", "relatedItem")) item(item, record);
    }

    private static void relate(String relation, String iri, About record) {
        String property = PROPERTIES.getOrDefault(relation, Terms.DCT + "relation");
        int cut = Math.max(property.lastIndexOf('#'), property.lastIndexOf('/')) + 1;
        record.iri(property.substring(0, cut), property.substring(cut), iri);
    }

    private static void fromIdentifiers(XmlElement resource, About record) {
        for (XmlElement other : resource.all("alternateIdentifiers", "alternateIdentifier"))
            if (repository(other.text(), record)) return;
    }

    private static boolean repository(String address, About record) {
        Matcher forge = FORGE.matcher(address);
        if (!forge.matches()) return false;
        record.iri(Terms.SCHEMA, "codeRepository", "https://" + forge.group(1));
        return true;
    }

    private static void item(XmlElement item, About record) {
        XmlElement identifier = item.first("relatedItemIdentifier").orElse(item);
        String title = item.text("titles", "title");
        Optional<String> iri = Identifiers.address(
                identifier.attribute("relatedItemIdentifierType").orElse(""), item.text("relatedItemIdentifier"));
        if (iri.isEmpty()) record.text(Terms.DCT, "bibliographicCitation", inWords(item, title));
        else {
            relate(item.attribute("relationType").orElse(""), iri.get(), record);
            new About(record.document(), NodeFactory.createURI(Iris.encode(iri.get())))
                    .text(Terms.RDFS, "label", title);
        }
    }

    /// A work without address, as bibliographies write it.
    private static String inWords(XmlElement item, String title) {
        if (title.isEmpty()) return "";
        String year = item.text("publicationYear");
        return Stream.of(
                        year.isEmpty() ? title : title + " (" + year + ")",
                        item.text("volume"),
                        item.text("issue"),
                        item.text("publisher"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
