package org.florilege.harvester.harvest;

import org.florilege.harvester.csw.CswSourceReader;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.forge.ForgeSourceReader;
import org.florilege.harvester.oai.OaiSourceReader;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.RdfSourceReader;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;

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
        SourceReader reader = switch (source.type()) {
            case DCAT_RDF -> new RdfSourceReader(settings, spilling);
            case FORGE -> new ForgeSourceReader(settings, spilling);
            case OAI_PMH -> new OaiSourceReader(settings, spilling);
            case CSW -> new CswSourceReader(settings, spilling);
        };
        return reader.open(source, last);
    }
}
