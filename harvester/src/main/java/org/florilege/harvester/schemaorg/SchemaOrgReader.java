package org.florilege.harvester.schemaorg;

import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.DocumentKind;
import org.florilege.harvester.reader.DocumentReaders;
import org.florilege.harvester.reader.RdfSourceReader;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;

/// Reads descriptions in schema.org's vocabulary from web pages. The source's address may be a sitemap, an index
/// of sitemaps, a site (its `robots.txt` names the sitemaps, else `/sitemap.xml` is one) or a single page.
///
/// A page that was read before is not asked for again when its `lastmod` is older than the newest one of the last
/// complete run, and not read again when its server or its bytes say that it is the same: it is handed out as
/// unchanged, so that its records count as seen. A page without a description is read at each run.
public final class SchemaOrgReader implements SourceReader {

    private static final DocumentReaders READERS = DocumentReaders.RDF_ONLY
            .with(DocumentKind.SCHEMA_ORG, SchemaOrgDocuments::read)
            .with(DocumentKind.CODEMETA, SchemaOrgDocuments::read)
            .with(DocumentKind.CROISSANT, SchemaOrgDocuments::read)
            .with(DocumentKind.SCHEMA_ORG_PAGE, SchemaOrgDocuments::read);

    private final FetchSettings settings;
    private final Spilling spilling;

    /// @param settings what a source on the web may cost
    /// @param spilling when and where a large document leaves memory
    public SchemaOrgReader(FetchSettings settings, Spilling spilling) {
        this.settings = settings;
        this.spilling = spilling;
    }

    @Override
    public Reading open(Source source, Bookmark last) {
        return source.isLocal()
                ? new RdfSourceReader(settings, spilling, READERS).open(source, last)
                : new PagesReading(source, settings, spilling, last);
    }
}
