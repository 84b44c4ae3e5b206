package org.florilege.harvester.udata;

import java.util.Locale;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.RdfSourceReader;
import org.florilege.harvester.reader.Reading;
import org.florilege.harvester.reader.ReadingSeries;
import org.florilege.harvester.reader.SourceReader;
import org.florilege.harvester.reader.Spilling;
import org.florilege.harvester.source.Source;

/// Reads the datasets of a udata portal: by its API, or by its DCAT feed where the operator prefers that
/// (option `via` is `dcat`).
public final class UdataSourceReader implements SourceReader {

    private final FetchSettings settings;
    private final Spilling spilling;

    /// @param settings what a source may cost
    /// @param spilling when and where a large document leaves memory
    public UdataSourceReader(FetchSettings settings, Spilling spilling) {
        this.settings = settings;
        this.spilling = spilling;
    }

    @Override
    public Reading open(Source source, Bookmark last) {
        boolean feed = source.options()
                .value("via")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("dcat");
        UdataChoice choice = new UdataChoice(source);
        if (feed && !source.isLocal()) return feeds(source, choice, last);
        return new UdataReading(source, choice, new JsonSession(settings, spilling), last);
    }

    private Reading feeds(Source source, UdataChoice choice, Bookmark last) {
        RdfSourceReader reader = new RdfSourceReader(settings, spilling);
        return new ReadingSeries(UdataPortal.of(source.location()).feeds(choice).stream()
                .map(address -> new Source(source.id(), source.title(), address, source.type(), source.options()))
                .map(feed -> reader.open(feed, last))
                .toList());
    }
}
