package org.florilege.harvester.iso;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.xml.XmlElement;

/// One metadata document, `gmd:MD_Metadata`, `gmi:MI_Metadata` or `mdb:MD_Metadata`, stated as a dataset, a series or
/// a service.
public final class IsoDocument {

    private static final String INSPIRE = "http://inspire.ec.europa.eu/metadata-codelist/";

    private final XmlElement document;
    private final IsoTexts texts;
    private final IsoNames names;

    /// @param document the element, in whatever namespace
    /// @param source whose it is
    public IsoDocument(XmlElement document, SourceId source) {
        this.document = document;
        this.texts = new IsoTexts(document);
        this.names = new IsoNames(source);
    }

    /// @return whether this element is such a document
    public static boolean isOne(XmlElement element) {
        return element.name().equals("MD_Metadata") || element.name().equals("MI_Metadata");
    }

    /// @return the identifier of the document in its catalogue, or nothing
    public String fileIdentifier() {
        String file = IsoTexts.main(document.first("fileIdentifier"));
        return file.isEmpty()
                ? document.all("metadataIdentifier", "MD_Identifier", "code").stream()
                        .map(IsoTexts::main)
                        .findFirst()
                        .orElse("")
                : file;
    }

    /// States it.
    ///
    /// @return the record
    public About state(DocumentBuilder builder) {
        XmlElement resource = identification();
        XmlElement citation = resource.first("citation", "CI_Citation").orElse(resource);
        List<Resource> identifiers = identifiers(citation);
        About record = new About(builder, NodeFactory.createURI(iri(identifiers)));
        String level = level();
        boolean service = isService(resource, level);
        type(level, service, record);
        identify(identifiers, record);
        describe(resource, citation, record);
        new IsoParties(texts).state(document, resource, record);
        new IsoKeywords(texts).state(resource, record);
        IsoExtents.state(resource, record);
        new IsoQuality(texts).state(document, resource, record);
        IsoConstraints constraints = new IsoConstraints(resource, texts);
        constraints.stateAccess(record);
        if (service) {
            constraints.stateTerms(record);
            new IsoService(texts, names).state(document, resource, record);
        } else new IsoAccess(texts, constraints).state(document, resource, record);
        relate(resource, record);
        catalogues(record);
        return record;
    }

    /// What is described, of whatever class; the second of two is another view on the same.
    private XmlElement identification() {
        return document.first("identificationInfo")
                .flatMap(info -> info.children().findFirst())
                .orElse(document);
    }

    /// @return the code of what the document describes, such as `dataset` or `service`
    public String level() {
        return document.first("hierarchyLevel")
                .or(() -> document.first("metadataScope", "MD_MetadataScope", "resourceScope"))
                .map(IsoTexts::code)
                .orElse("dataset");
    }

    private static boolean isService(XmlElement resource, String level) {
        return resource.name().equals("SV_ServiceIdentification") || level.equals("service");
    }

    private static void type(String level, boolean service, About record) {
        if (service) record.type(Terms.DCAT, "DataService");
        else if (level.equals("series")) record.type(Terms.DCAT, "DatasetSeries");
        else if (level.equals("software"))
            record.type(Terms.SCHEMA, "SoftwareSourceCode").type(Terms.DCAT, "Resource");
        else record.type(Terms.DCAT, "Dataset");
        if (service || level.equals("series") || level.equals("dataset"))
            record.iri(Terms.GEODCAT, "resourceType", INSPIRE + "ResourceType/" + (service ? "service" : level));
    }

    /// @param code as written
    /// @param whole the code in its code space
    /// @param address where it leads, if anywhere
    private record Resource(String code, String whole, Optional<String> address) {}

    private static List<Resource> identifiers(XmlElement citation) {
        List<Resource> found = new ArrayList<>();
        for (XmlElement holder : citation.all("identifier"))
            for (XmlElement identifier : holder.children().toList()) {
                Optional<XmlElement> code = identifier.first("code");
                String stated = IsoTexts.main(code);
                Optional<String> address = IsoNames.address(stated).or(() -> code.flatMap(IsoTexts::link));
                if (stated.isEmpty() && address.isEmpty()) continue;
                String space = IsoTexts.main(identifier.first("codeSpace"));
                Optional<String> link = code.flatMap(IsoTexts::link)
                        .filter(href -> IsoNames.address(stated).isEmpty());
                boolean bare = space.isEmpty() || address.isPresent() || stated.startsWith(space);
                boolean ended = space.endsWith("/") || space.endsWith("#") || space.endsWith(":");
                String between = ended ? "" : space.startsWith("urn:") ? ":" : "/";
                found.add(new Resource(stated, link.orElse(bare ? stated : space + between + stated), address));
            }
        return found;
    }

    private String iri(List<Resource> identifiers) {
        return identifiers.stream()
                .flatMap(identifier -> identifier.address().stream())
                .findFirst()
                .or(() -> names.iri(fileIdentifier()))
                .or(() -> identifiers.stream().findFirst().flatMap(first -> names.iri(first.code())))
                .orElseGet(() -> names.iri(title()).orElse("urn:florilege:nameless"));
    }

    private String title() {
        return IsoTexts.main(identification().first("citation", "CI_Citation", "title"))
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-');
    }

    private void identify(List<Resource> identifiers, About record) {
        String file = fileIdentifier();
        String main = identifiers.isEmpty() ? file : identifiers.getFirst().whole();
        record.text(Terms.DCT, "identifier", main);
        String minted = document.first("dataSetURI")
                .flatMap(IsoTexts::link)
                .orElseGet(() -> IsoTexts.main(document.first("dataSetURI")));
        Stream.concat(Stream.of(file, minted), identifiers.stream().map(Resource::whole))
                .filter(identifier -> !identifier.isEmpty() && !identifier.equals(main))
                .distinct()
                .forEach(record::identifier);
    }

    private void describe(XmlElement resource, XmlElement citation, About record) {
        citation.first("title").ifPresent(title -> texts.state(title, record, Terms.DCT, "title"));
        String title = IsoTexts.main(citation.first("title"));
        for (XmlElement other : citation.all("alternateTitle"))
            if (!IsoTexts.main(other).equals(title)) texts.state(other, record, Terms.DCT, "alternative");
        resource.first("abstract").ifPresent(text -> texts.state(text, record, Terms.DCT, "description"));
        for (String remark : List.of("purpose", "supplementalInformation", "credit"))
            for (XmlElement text : resource.all(remark)) texts.state(text, record, Terms.RDFS, "comment");
        record.text(Terms.DCAT, "version", IsoTexts.main(citation.first("edition")));
        for (XmlElement language : languages(resource)) record.text(Terms.DCT, "language", IsoTexts.code(language));
        IsoDates.state(citation, record);
        resource.all("resourceMaintenance").stream()
                .flatMap(XmlElement::children)
                .findFirst()
                .ifPresent(maintenance -> IsoDates.frequency(maintenance, record));
        for (XmlElement graphic : resource.all("graphicOverview", "MD_BrowseGraphic", "fileName"))
            if (IsoTexts.main(graphic).startsWith("http")) record.iri(Terms.FOAF, "depiction", IsoTexts.main(graphic));
    }

    private static List<XmlElement> languages(XmlElement resource) {
        List<XmlElement> plain = resource.all("language");
        return plain.isEmpty() ? resource.all("defaultLocale", "PT_Locale", "language") : plain;
    }

    private void relate(XmlElement resource, About record) {
        parent().flatMap(names::iri)
                .filter(series -> !record.subject().hasURI(series))
                .ifPresent(series -> record.iri(Terms.DCAT, "inSeries", series));
        List<XmlElement> others = new ArrayList<>(resource.all("aggregationInfo", "MD_AggregateInformation"));
        others.addAll(resource.all("associatedResource", "MD_AssociatedResource"));
        for (XmlElement other : others) related(other, record);
    }

    /// The description of the data's structure stands in a document of its own.
    private void catalogues(About record) {
        for (XmlElement citation : document.all("contentInfo").stream()
                .flatMap(XmlElement::children)
                .flatMap(content -> content.all("featureCatalogueCitation", "CI_Citation").stream())
                .toList())
            for (XmlElement online : citation.all("onlineResource", "CI_OnlineResource"))
                OnlineResource.of(online).ifPresent(link -> {
                    About page = record.thing(Terms.FOAF, "page", Optional.of(link.address()));
                    citation.first("title").ifPresent(title -> texts.state(title, page, Terms.DCT, "title"));
                });
    }

    private Optional<String> parent() {
        return document.first("parentIdentifier")
                .or(() -> document.first("parentMetadata", "MD_Identifier", "code"))
                .or(() -> document.first("parentMetadata", "CI_Citation", "identifier", "MD_Identifier", "code"))
                .map(parent -> IsoTexts.link(parent).orElseGet(() -> IsoTexts.main(parent)))
                .filter(parent -> !parent.isBlank());
    }

    private void related(XmlElement other, About record) {
        Optional<String> iri = other.find("code")
                .flatMap(code -> IsoTexts.link(code).or(() -> names.iri(IsoTexts.main(code))))
                .or(() -> other.first("metadataReference").flatMap(names::referred));
        String title = IsoTexts.main(Stream.of("aggregateDataSetName", "name")
                .flatMap(name -> other.all(name, "CI_Citation", "title").stream())
                .findFirst());
        if (iri.isEmpty()) {
            record.text(Terms.DCT, "bibliographicCitation", title);
            return;
        }
        String property = switch (IsoTexts.code(other.first("associationType"))) {
            case "source" -> "source";
            case "largerWorkCitation", "partOfSeamlessDatabase", "isComposedOf" -> "isPartOf";
            case "revisionOf" -> "replaces";
            default -> "relation";
        };
        About known = record.thing(Terms.DCT, property, iri);
        if (iri.filter(Iris::isWebAddress).isPresent()) known.text(Terms.RDFS, "label", title);
    }
}
