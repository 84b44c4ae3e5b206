package org.florilege.harvester.dcatus;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.json.JsonList;
import org.florilege.harvester.json.JsonReading;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.Bookmark;
import org.florilege.harvester.reader.ListEntry;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;

/// One pass over a `data.json` of any size.
final class DcatUsReading extends JsonReading {

    private final Source source;
    private final JsonSession session;
    private final Catalogue catalogue;
    private long fileBytes;

    DcatUsReading(Source source, JsonSession session, Bookmark last) {
        super(source.isLocal() ? source.path().toString() : source.location().toString(), last, session);
        this.source = source;
        this.session = session;
        this.catalogue = new Catalogue(DcatUsStating.of(source.id()));
    }

    @Override
    protected Optional<ListEntry> entry() {
        return catalogue.next();
    }

    /// The one document that there is.
    private final class Catalogue extends DcatUsList {

        private boolean asked;

        private Catalogue(DcatUsStating stating) {
            super(stating);
        }

        @Override
        protected Optional<Page> page() {
            if (asked) return Optional.empty();
            asked = true;
            return Optional.of(source.isLocal() ? file() : web(source.location()));
        }

        @Override
        protected void end(Page page, int count) {
            if (count == 0
                    && !page.elements().hasList()
                    && page.elements().stop().isEmpty())
                throw JsonSession.refusal(
                        source.location(),
                        new Finding(
                                Rule.UNEXPECTED_JSON,
                                "The JSON has no list of datasets.",
                                "Give the address of a data.json catalogue, with its datasets under \"dataset\"."));
        }
    }

    private JsonList.Page web(URI address) {
        try {
            return ask(address);
        } catch (SourceException failed) {
            boolean named = address.getRawPath() != null && address.getRawPath().endsWith(".json");
            if (named || address.getRawQuery() != null || !JsonSession.isAbsent(failed)) throw failed;
            return beside(address, failed);
        }
    }

    /// An agency's site has its catalogue at `/data.json`.
    private JsonList.Page beside(URI address, SourceException failed) {
        String text = address.toString();
        try {
            return ask(URI.create((text.endsWith("/") ? text : text + "/") + "data.json"));
        } catch (SourceException absent) {
            failed.addSuppressed(absent);
            throw failed;
        }
    }

    private JsonList.Page ask(URI address) {
        return new JsonList.Page(address.toString(), session.ask(address, DcatUsStart::open));
    }

    private JsonList.Page file() {
        Path path = source.path();
        try {
            InputStream in = Files.newInputStream(path);
            fileBytes = Files.size(path);
            return new JsonList.Page(path.toString(), DcatUsStart.open(path.toString(), in));
        } catch (IOException failed) {
            throw JsonSession.refusal(
                    source.location(),
                    Finding.of(
                            Rule.UNREACHABLE,
                            "The file cannot be read: {0}.",
                            "Check the path and whether this user may read it.",
                            failed));
        }
    }

    @Override
    public long bytes() {
        return fileBytes + super.bytes();
    }

    @Override
    public void close() {
        super.close();
        if (source.isLocal()) catalogue.close();
    }
}
