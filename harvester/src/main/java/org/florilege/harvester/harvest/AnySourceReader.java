package org.florilege.harvester.harvest;

import java.io.IOException;
import java.io.InputStream;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.ckan.CkanDocuments;
import org.florilege.harvester.ckan.CkanSourceReader;
import org.florilege.harvester.code.MetadataFiles;
import org.florilege.harvester.croissant.CroissantDocuments;
import org.florilege.harvester.croissant.CroissantReader;
import org.florilege.harvester.csw.CswDocuments;
import org.florilege.harvester.csw.CswSourceReader;
import org.florilege.harvester.dcatus.DcatUsDocuments;
import org.florilege.harvester.dcatus.DcatUsSourceReader;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.folder.FolderReader;
import org.florilege.harvester.forge.ForgeSourceReader;
import org.florilege.harvester.iso.IsoFile;
import org.florilege.harvester.oai.MetadataFile;
import org.florilege.harvester.oai.OaiDocuments;
import org.florilege.harvester.oai.OaiSourceReader;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.DocumentKind;
import org.florilege.harvester.reader.DocumentReaders;
import org.florilege.harvester.reader.RdfSourceReader;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.RefusedReading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.schemaorg.SchemaOrgDocuments;
import org.florilege.harvester.schemaorg.SchemaOrgReader;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.source.SourceType;
import org.florilege.harvester.sparql.SparqlReader;
import org.florilege.harvester.udata.UdataSourceReader;

/// Reads sources of every type, each with the reader of its type.
public final class AnySourceReader implements SourceReader {

    private final FetchSettings settings;
    private final Spilling spilling;

    /// Reads with the usual settings.
    public AnySourceReader() {
        this(FetchSettings.usual(), Spilling.usual());
    }

    /// @param settings what a source on the web may cost
    /// @param spilling when and where a large document leaves memory
    public AnySourceReader(FetchSettings settings, Spilling spilling) {
        this.settings = settings;
        this.spilling = spilling;
    }

    @Override
    public Reading open(Source source, Bookmark last) {
        if (source.isLocal() && !settings.addresses().local()) return new RefusedReading(source);
        DocumentReaders documents = documents(source);
        SourceReader reader = switch (source.type()) {
            case FORGE -> new ForgeSourceReader(settings, spilling);
            case OAI_PMH -> new OaiSourceReader(settings, spilling);
            case CSW -> new CswSourceReader(settings, spilling);
            case DCAT_RDF -> new RdfSourceReader(settings, spilling, documents);
            case SCHEMA_ORG -> new SchemaOrgReader(settings, spilling);
            case CROISSANT -> new CroissantReader(settings, spilling);
            case SPARQL -> new SparqlReader(settings, spilling);
            case FOLDER -> new FolderReader(settings, spilling, documents);
            case CKAN -> new CkanSourceReader(settings, spilling);
            case UDATA -> new UdataSourceReader(settings, spilling);
            case DCAT_US -> new DcatUsSourceReader(settings, spilling);
        };
        return reader.open(source, last);
    }

    /// Who reads a document that is not DCAT in RDF, wherever it turns up: alone, or in a folder.
    private static DocumentReaders documents(Source source) {
        DocumentReaders always = documents(source.id());
        boolean saved = source.isLocal() || source.type() == SourceType.FOLDER;
        return saved ? withSaved(always, source.id()) : always;
    }

    /// What somebody saved is meant as it is. At the address of a source on the web, an answer of CKAN is a page of a
    /// list that has others, and an HTML page may be that of a site which is down.
    private static DocumentReaders withSaved(DocumentReaders documents, SourceId source) {
        return documents
                .with(DocumentKind.SCHEMA_ORG_PAGE, SchemaOrgDocuments::read)
                .with(DocumentKind.CKAN, (text, document) -> CkanDocuments.read(source, text, document));
    }

    private static DocumentReaders documents(SourceId source) {
        return DocumentReaders.RDF_ONLY
                .with(DocumentKind.CROISSANT, CroissantDocuments::read)
                .with(DocumentKind.SCHEMA_ORG, SchemaOrgDocuments::read)
                .with(DocumentKind.ISO_19139, (text, document) -> IsoFile.state(text, "", source, document))
                .with(DocumentKind.CSW, (text, document) -> CswDocuments.read(source, text, document))
                .with(DocumentKind.OAI_PMH, (text, document) -> OaiDocuments.read(source, text, document))
                .with(DocumentKind.METADATA, (text, document) -> MetadataFile.read(source, text, document))
                .with(DocumentKind.DCAT_US, (text, document) -> DcatUsDocuments.read(source, text, document))
                .with(DocumentKind.CODEMETA, (text, document) -> code("codemeta.json", text, document))
                .with(DocumentKind.CITATION_CFF, (text, document) -> code("CITATION.cff", text, document))
                .with(DocumentKind.PUBLICCODE, (text, document) -> code("publiccode.yml", text, document));
    }

    private static void code(String name, InputStream text, DocumentBuilder document) throws IOException {
        MetadataFiles.append(name, document.base(), text.readNBytes(MetadataFiles.MAX_BYTES), document);
    }
}
