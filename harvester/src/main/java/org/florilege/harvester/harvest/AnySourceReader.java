package org.florilege.harvester.harvest;

import org.florilege.harvester.csw.CswSourceReader;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.forge.ForgeSourceReader;
import org.florilege.harvester.oai.OaiSourceReader;
import org.florilege.harvester.croissant.CroissantDocuments;
import org.florilege.harvester.croissant.CroissantReader;
import org.florilege.harvester.folder.FolderReader;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.DocumentKind;
import org.florilege.harvester.reader.DocumentReaders;
import org.florilege.harvester.reader.RdfSourceReader;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.schemaorg.SchemaOrgDocuments;
import org.florilege.harvester.schemaorg.SchemaOrgReader;
import org.florilege.harvester.source.Source;
import org.florilege.harvester.sparql.SparqlReader;

/// Reads sources of every type, each with the reader of its type.
public final class AnySourceReader implements SourceReader {

    /// Who reads a document that is not DCAT in RDF, wherever it turns up: alone, or in a folder.
    private static final DocumentReaders DOCUMENTS = DocumentReaders.RDF_ONLY
            .with(DocumentKind.CROISSANT, CroissantDocuments::read)
            .with(DocumentKind.SCHEMA_ORG, SchemaOrgDocuments::read)
            .with(DocumentKind.CODEMETA, SchemaOrgDocuments::read);

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
        SourceReader reader = switch (source.type()) {
            case FORGE -> new ForgeSourceReader(settings, spilling);
            case OAI_PMH -> new OaiSourceReader(settings, spilling);
            case CSW -> new CswSourceReader(settings, spilling);
            case DCAT_RDF -> new RdfSourceReader(settings, spilling, DOCUMENTS);
            case SCHEMA_ORG -> new SchemaOrgReader(settings, spilling);
            case CROISSANT -> new CroissantReader(settings, spilling);
            case SPARQL -> new SparqlReader(settings, spilling);
            case FOLDER -> new FolderReader(settings, spilling, DOCUMENTS);
        };
        return reader.open(source, last);
    }
}
