package org.florilege.harvester.dublincore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.florilege.harvester.datacite.AccessRights;
import org.florilege.harvester.datacite.Licences;
import org.florilege.harvester.datacite.Periods;
import org.florilege.harvester.datacite.ResourceType;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.Terms;
import org.florilege.harvester.repair.Dates;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Pids;
import org.florilege.harvester.xml.XmlElement;

/// One record of Dublin Core: fifteen properties whose values say what they please.
public final class DublinCoreRecord {

    private static final String ACCESS = "http://publications.europa.eu/resource/authority/access-right/";
    /// Words for things that are no records of ours; any other unknown word leaves it open.
    private static final Set<String> NO_RECORDS = Set.of(
            "text",
            "article",
            "journal article",
            "research article",
            "book",
            "bookpart",
            "book part",
            "book chapter",
            "report",
            "thesis",
            "doctoralthesis",
            "masterthesis",
            "bachelorthesis",
            "dissertation",
            "image",
            "stillimage",
            "movingimage",
            "sound",
            "video",
            "audio",
            "conferenceobject",
            "conference object",
            "conferencepaper",
            "conference paper",
            "lecture",
            "review",
            "workingpaper",
            "working paper",
            "preprint",
            "patent",
            "annotation",
            "contributiontoperiodical",
            "periodical",
            "physicalobject",
            "event",
            "service",
            "map",
            "poster",
            "presentation",
            "newspaper",
            "learning object",
            "manuscript",
            "letter",
            "photograph",
            "mémoire",
            "thèse");

    private final XmlElement metadata;
    private final ResourceType type;
    private final List<String> types;

    /// @param metadata its children are the properties
    public DublinCoreRecord(XmlElement metadata) {
        this.metadata = metadata;
        this.types = values("type");
        this.type = type(types);
    }

    /// @return the record, when this element holds properties of Dublin Core
    public static Optional<DublinCoreRecord> in(XmlElement metadata) {
        boolean some = metadata.children()
                .anyMatch(child -> child.namespace().startsWith("http://purl.org/dc/") || isBare(child, metadata));
        return some || metadata.name().equals("dc") ? Optional.of(new DublinCoreRecord(metadata)) : Optional.empty();
    }

    /// Some servers forget the namespace.
    private static boolean isBare(XmlElement child, XmlElement metadata) {
        return child.namespace().isEmpty() && metadata.name().equals("dc");
    }

    private static ResourceType type(List<String> types) {
        boolean other = false;
        for (String stated : types) {
            ResourceType known = ResourceType.of(stated);
            if (known != ResourceType.OTHER) return known;
            String word = stated.substring(Math.max(stated.lastIndexOf('/'), stated.lastIndexOf('#')) + 1);
            other |= NO_RECORDS.contains(word.toLowerCase(Locale.ROOT))
                    || stated.contains("purl.org/coar/resource_type");
        }
        return other ? ResourceType.OTHER : ResourceType.DATASET;
    }

    /// @return what it is
    public ResourceType type() {
        return type;
    }

    /// @return how the source calls this kind of thing
    public List<String> words() {
        return types;
    }

    private List<XmlElement> elements(String name) {
        return metadata.children()
                .filter(child -> child.name().equals(name) && !child.text().isEmpty())
                .toList();
    }

    private List<String> values(String name) {
        return elements(name).stream().map(XmlElement::text).distinct().toList();
    }

    /// States it.
    ///
    /// @param elsewhere its IRI where it states no DOI
    /// @return the record
    public About state(DocumentBuilder document, String elsewhere) {
        List<String> identifiers = values("identifier");
        String iri = identifiers.stream()
                .flatMap(text -> Pids.doi(text).stream())
                .findFirst()
                .orElse(elsewhere);
        About record = new About(document, NodeFactory.createURI(iri));
        type.state(record);
        texts(record);
        agents(record);
        identifiers(identifiers, iri, record);
        dates(record);
        rights(record);
        coverage(record);
        relations(record);
        if (!type.isAlgorithm()) distributions(identifiers, iri, record);
        return record;
    }

    private void texts(About record) {
        stated(record, "title", "title");
        stated(record, "alternative", "alternative");
        stated(record, "description", "description");
        stated(record, "abstract", "abstract");
        stated(record, "tableOfContents", "tableOfContents");
        for (String language : values("language")) record.text(Terms.DCT, "language", language);
        for (XmlElement subject : elements("subject")) subject(subject, record);
        if (type == ResourceType.DATASET || type == ResourceType.OTHER)
            for (String word : types)
                if (ResourceType.of(word) == ResourceType.OTHER && word.startsWith("http"))
                    record.iri(Terms.DCT, "type", word);
    }

    private void stated(About record, String element, String property) {
        for (XmlElement text : elements(element)) record.text(Terms.DCT, property, text.text(), text.language());
    }

    private static void subject(XmlElement subject, About record) {
        String text = subject.text();
        if (Iris.isWebAddress(text) && text.indexOf(' ') < 0) {
            record.iri(Terms.DCAT, "theme", text);
            return;
        }
        for (String keyword : text.split(";", -1)) record.text(Terms.DCAT, "keyword", keyword, subject.language());
    }

    private void agents(About record) {
        for (String property : List.of("creator", "publisher", "contributor"))
            for (String name : values(property)) agent(name, property, record);
        for (String name : values("rightsHolder")) agent(name, "rightsHolder", record);
    }

    private static void agent(String name, String property, About record) {
        boolean address = Iris.isWebAddress(name) && name.indexOf(' ') < 0;
        if (address) record.iri(Terms.DCT, property, name);
        else
            record.part(Terms.DCT, property)
                    .type(Terms.FOAF, property.equals("publisher") ? "Organization" : "Agent")
                    .text(Terms.FOAF, "name", name);
    }

    private static void identifiers(List<String> identifiers, String iri, About record) {
        record.text(Terms.DCT, "identifier", iri);
        pages(identifiers).forEach(page -> record.iri(Terms.DCAT, "landingPage", page));
        for (String identifier : identifiers)
            if (!Iris.isWebAddress(identifier) && !identifier.equals(iri)) record.identifier(identifier);
    }

    /// The DOI leads to the page that its owner means; else each address that is not plainly a file.
    private static List<String> pages(List<String> identifiers) {
        Optional<String> doi =
                identifiers.stream().flatMap(text -> Pids.doi(text).stream()).findFirst();
        if (doi.isPresent()) return List.of(doi.get());
        return addresses(identifiers)
                .filter(address -> !isFile(address))
                .limit(1)
                .toList();
    }

    private static Stream<String> addresses(List<String> identifiers) {
        return identifiers.stream().filter(text -> Iris.isWebAddress(text) && text.indexOf(' ') < 0);
    }

    private static boolean isFile(String address) {
        String path = address.toLowerCase(Locale.ROOT);
        int query = path.indexOf('?');
        if (query >= 0) path = path.substring(0, query);
        return Stream.of(
                        ".csv",
                        ".zip",
                        ".xlsx",
                        ".xls",
                        ".json",
                        ".xml",
                        ".gz",
                        ".tar",
                        ".txt",
                        ".pdf",
                        ".nc",
                        ".tif",
                        ".tiff",
                        ".parquet",
                        ".tsv",
                        ".sav",
                        ".rds")
                .anyMatch(path::endsWith);
    }

    private void dates(About record) {
        List<String> dates = values("date");
        List<String> issued = values("issued");
        Optional<String> first = Stream.concat(
                        issued.stream(),
                        dates.stream().filter(date -> Dates.read(date).isPresent()))
                .findFirst();
        first.ifPresent(date -> record.text(Terms.DCT, "issued", date));
        values("modified").stream().findFirst().ifPresent(date -> record.text(Terms.DCT, "modified", date));
        values("created").stream().findFirst().ifPresent(date -> record.text(Terms.DCT, "created", date));
        values("available").stream().findFirst().ifPresent(date -> record.text(Terms.DCT, "available", date));
    }

    private void rights(About record) {
        List<String> all = new ArrayList<>(values("rights"));
        all.addAll(values("accessRights"));
        for (String text : all)
            AccessRights.of(text).ifPresent(code -> record.iri(Terms.DCT, "accessRights", ACCESS + code));
        if (type.isAlgorithm()) terms(record);
    }

    private void terms(About thing) {
        List<String> all = new ArrayList<>(values("license"));
        all.addAll(values("rights"));
        for (String text : all) {
            if (AccessRights.of(text).isPresent()) continue;
            if (Iris.isWebAddress(text) && text.indexOf(' ') < 0) thing.iri(Terms.DCT, "license", text);
            else if (Licences.isNamed(text))
                thing.part(Terms.DCT, "license")
                        .type(Terms.DCT, "LicenseDocument")
                        .text(Terms.RDFS, "label", text);
            else
                thing.part(Terms.DCT, "rights")
                        .type(Terms.DCT, "RightsStatement")
                        .text(Terms.RDFS, "label", text);
        }
    }

    /// `dc:coverage` is a place or a time; `name=…; start=…; end=…` (DCMI Period) says which.
    private void coverage(About record) {
        Set<String> places = new LinkedHashSet<>(values("spatial"));
        Set<String> times = new LinkedHashSet<>(values("temporal"));
        for (String stated : values("coverage")) {
            String range = stated.replace("--", "/");
            if (Stream.of(range.split("/", -1))
                            .allMatch(part -> Dates.read(part).isPresent())
                    || stated.contains("start=")) times.add(range);
            else places.add(stated);
        }
        for (String time : times) {
            if (time.contains("start=") || time.contains("end="))
                Periods.state(part(time, "start="), part(time, "end="), record);
            else Periods.state(time, record);
        }
        for (String place : places) place(place, record);
    }

    private static String part(String text, String name) {
        int at = text.indexOf(name);
        if (at < 0) return "";
        int end = text.indexOf(';', at);
        return text.substring(at + name.length(), end < 0 ? text.length() : end).strip();
    }

    private static void place(String place, About record) {
        if (Iris.isWebAddress(place) && place.indexOf(' ') < 0) {
            record.iri(Terms.DCT, "spatial", place);
            return;
        }
        About location = record.part(Terms.DCT, "spatial").type(Terms.DCT, "Location");
        String west = part(place, "westlimit=");
        if (west.isEmpty()) location.text(Terms.SKOS, "prefLabel", place);
        else
            org.florilege.harvester.reader.Geometry.box(
                    location, west, part(place, "southlimit="), part(place, "eastlimit="), part(place, "northlimit="));
    }

    private void relations(About record) {
        for (String property : List.of(
                "relation",
                "source",
                "isPartOf",
                "hasPart",
                "isVersionOf",
                "hasVersion",
                "references",
                "isReferencedBy",
                "requires",
                "isRequiredBy",
                "replaces",
                "isReplacedBy"))
            for (String stated : values(property))
                Pids.doi(stated)
                        .or(() -> Optional.of(stated).filter(text -> Iris.isWebAddress(text) && text.indexOf(' ') < 0))
                        .ifPresentOrElse(
                                iri -> record.iri(Terms.DCT, property, iri),
                                () -> record.text(Terms.DC, "relation", stated));
    }

    private void distributions(List<String> identifiers, String iri, About record) {
        List<String> files =
                addresses(identifiers).filter(DublinCoreRecord::isFile).toList();
        List<String> formats = values("format").stream()
                .filter(format -> !format.isEmpty() && !Character.isDigit(format.charAt(0)))
                .toList();
        List<String> places = files.isEmpty() ? pages(identifiers) : files;
        if (places.isEmpty() && iri.startsWith("http")) places = List.of(iri);
        for (String place : places) {
            About distribution = record.part(Terms.DCAT, "distribution")
                    .type(Terms.DCAT, "Distribution")
                    .iri(Terms.DCAT, "accessURL", place);
            if (!files.isEmpty()) distribution.iri(Terms.DCAT, "downloadURL", place);
            if (formats.size() == 1) distribution.text(Terms.DCT, "format", formats.getFirst());
            terms(distribution);
        }
        if (places.isEmpty()) terms(record);
        if (formats.size() > 1 || places.isEmpty())
            for (String format : formats) record.text(Terms.DC, "format", format);
    }
}
