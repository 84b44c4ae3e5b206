package org.florilege.api.dump;

import java.io.ByteArrayOutputStream;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.page.Reader;
import org.florilege.api.rdf.TripleWriter;
import org.florilege.api.record.Prefixes;
import org.florilege.api.record.Representation;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.description.Terms;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.Address;
import org.florilege.ui.view.DumpFile;
import org.florilege.ui.view.DumpsView;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Link;
import org.florilege.ui.view.Machine;
import org.florilege.ui.view.Serialisation;

/// The list of dumps, as a page and as DCAT: the dump is a dataset, each of its files a distribution.
public final class DumpPages {

    private static final String PATH = "/dumps";
    private static final String FILES = "/dumps/";
    private static final String IANA = "http://www.iana.org/assignments/media-types/";
    private static final String SHA256 = Terms.SPDX + "checksumAlgorithm_sha256";

    private final PublicAddress portal;
    private final CatalogueCard card;

    public DumpPages(PublicAddress portal, CatalogueCard card) {
        this.portal = portal;
        this.card = card;
    }

    DumpsView page(List<Dump> dumps, UiLanguage language) {
        Reader reader = new Reader(language);
        List<DumpFile> files = new ArrayList<>();
        for (Dump dump : dumps) files.addAll(files(dump, reader));
        List<Link> latest = dumps.isEmpty()
                ? List.of()
                : dumps.getFirst().files().stream()
                        .map(file -> FILES + "latest." + file.format().suffix() + ".gz")
                        .map(path -> Link.of(path, path))
                        .toList();
        Frame frame = Frame.of(language, reader.messages().get("dumps.title"), Address.of(portal.base(), PATH))
                .withMachine(new Machine("", null, Serialisation.ofResource(PATH), true));
        return new DumpsView(frame, files, latest);
    }

    /// Its files.
    public static List<DumpFile> files(Dump dump, Reader reader) {
        return dump.files().stream().map(file -> file(dump, file, reader)).toList();
    }

    private static DumpFile file(Dump dump, Dump.DumpedFile file, Reader reader) {
        return new DumpFile(
                Link.of(file.name(), FILES + file.name()),
                file.format().label(),
                reader.instant(dump.made()),
                reader.formats().number(dump.records()),
                reader.formats().bytes(file.bytes()),
                file.sha256());
    }

    byte[] dcat(List<Dump> dumps, Representation form, PublicAddress base) {
        List<Triple> triples = new ArrayList<>();
        Node dataset = iri(base.of(PATH));
        add(triples, dataset, RDF.type.asNode(), DCAT.Dataset.asNode());
        Map<String, String> titles = new TreeMap<>(card.title());
        titles.forEach((language, title) ->
                add(triples, dataset, DCTerms.title.asNode(), NodeFactory.createLiteralLang(title, language)));
        new TreeMap<>(card.description())
                .forEach((language, said) -> add(
                        triples, dataset, DCTerms.description.asNode(), NodeFactory.createLiteralLang(said, language)));
        add(triples, dataset, DCTerms.isVersionOf.asNode(), iri(base.of("/catalog")));
        dumps.stream().findFirst().ifPresent(last -> add(triples, dataset, DCTerms.modified.asNode(), moment(last)));
        for (Dump dump : dumps)
            for (Dump.DumpedFile file : dump.files())
                add(triples, dataset, DCAT.distribution.asNode(), iri(base.of(FILES + file.name())));
        for (Dump dump : dumps) for (Dump.DumpedFile file : dump.files()) describe(triples, dump, file, base);
        return written(triples, form);
    }

    private static void describe(List<Triple> triples, Dump dump, Dump.DumpedFile file, PublicAddress base) {
        Node node = iri(base.of(FILES + file.name()));
        Node sum = iri(base.of(FILES + file.name()) + "#checksum");
        add(triples, node, RDF.type.asNode(), DCAT.Distribution.asNode());
        add(triples, node, DCTerms.title.asNode(), NodeFactory.createLiteralString(file.name()));
        add(triples, node, DCTerms.issued.asNode(), moment(dump));
        add(triples, node, DCAT.accessURL.asNode(), iri(base.of(PATH)));
        add(triples, node, DCAT.downloadURL.asNode(), node);
        add(triples, node, DCAT.mediaType.asNode(), iri(IANA + file.format().mediaType()));
        add(triples, node, DCAT.compressFormat.asNode(), iri(IANA + "application/gzip"));
        add(triples, node, DCAT.byteSize.asNode(), number(file.bytes()));
        add(triples, node, Terms.term(Terms.SPDX, "checksum"), sum);
        add(triples, sum, RDF.type.asNode(), Terms.term(Terms.SPDX, "Checksum"));
        add(triples, sum, Terms.term(Terms.SPDX, "algorithm"), iri(SHA256));
        add(
                triples,
                sum,
                Terms.term(Terms.SPDX, "checksumValue"),
                NodeFactory.createLiteralDT(file.sha256(), XSDDatatype.XSDhexBinary));
    }

    private static Node moment(Dump dump) {
        return NodeFactory.createLiteralDT(
                dump.made().truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
    }

    private static Node number(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDnonNegativeInteger);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static void add(List<Triple> triples, Node subject, Node property, Node object) {
        triples.add(Triple.create(subject, property, object));
    }

    private static byte[] written(List<Triple> triples, Representation form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TripleWriter writer = TripleWriter.of(form, Prefixes.all(), out)) {
            triples.forEach(writer::write);
            writer.end();
        }
        return out.toByteArray();
    }
}
