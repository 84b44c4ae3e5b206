package org.florilege.harvester.dcatus;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.florilege.harvester.fetch.SourceException;
import org.florilege.harvester.json.JsonElements;
import org.florilege.harvester.json.JsonReading;
import org.florilege.harvester.json.JsonRecords;
import org.florilege.harvester.json.JsonSession;
import org.florilege.harvester.reader.DocumentBuilder;
import org.florilege.harvester.reader.SourceDocument;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;
import org.florilege.harvester.source.Source;
import org.jspecify.annotations.Nullable;

/// One pass over a `data.json`, handed out in documents of many datasets.
final class DcatUsReading extends JsonReading {

    /// Enough that a collection and what is part of it are nearly always in one document.
    private static final int PER_DOCUMENT = 10_000;

    private final Source source;
    private final JsonSession session;
    private final DcatUsStating stating;
    private @Nullable JsonElements elements;
    private URI address;
    private boolean ended;
    private long fileBytes;

    DcatUsReading(Source source, JsonSession session) {
        super(session);
        this.source = source;
        this.session = session;
        this.address = source.location();
        this.stating = DcatUsStating.of(source.id());
    }

    @Override
    public Optional<SourceDocument> next() {
        if (ended) return Optional.empty();
        JsonElements known = elements;
        if (known == null) {
            ended = true;
            known = source.isLocal() ? file() : web();
            elements = known;
            ended = false;
        }
        return Optional.of(document(known));
    }

    private SourceDocument document(JsonElements known) {
        DocumentBuilder document = session.document(address);
        int read = JsonRecords.state(known, document, PER_DOCUMENT, stating::name, stating::state);
        if (read < PER_DOCUMENT) {
            ended = true;
            known.close();
            if (!known.hasList() && known.stop().isEmpty()) {
                document.abandon();
                throw JsonSession.refusal(
                        address,
                        new Finding(
                                Rule.UNEXPECTED_JSON,
                                "The JSON has no list of datasets.",
                                "Give the address of a data.json catalogue, with its datasets under \"dataset\"."));
            }
        }
        return document.build();
    }

    /// Datasets are listed by the catalogue and by catalogues within it; some publishers write the bare list.
    static boolean isList(String pointer) {
        return pointer.isEmpty()
                || pointer.endsWith("/dataset")
                || pointer.endsWith("/service")
                || pointer.endsWith("/datasetSeries");
    }

    private JsonElements web() {
        try {
            return session.ask(address, DcatUsReading::isList);
        } catch (SourceException failed) {
            boolean named = address.getRawPath() != null && address.getRawPath().endsWith(".json");
            if (named || address.getRawQuery() != null || !JsonSession.isAbsent(failed)) throw failed;
            return beside(failed);
        }
    }

    /// An agency's site has its catalogue at `/data.json`.
    private JsonElements beside(SourceException failed) {
        String text = address.toString();
        URI usual = URI.create((text.endsWith("/") ? text : text + "/") + "data.json");
        try {
            JsonElements found = session.ask(usual, DcatUsReading::isList);
            address = usual;
            return found;
        } catch (SourceException absent) {
            failed.addSuppressed(absent);
            throw failed;
        }
    }

    private JsonElements file() {
        Path path = source.path();
        try {
            InputStream in = Files.newInputStream(path);
            fileBytes = Files.size(path);
            return new JsonElements(path.toString(), in, DcatUsReading::isList);
        } catch (IOException failed) {
            throw JsonSession.refusal(
                    address,
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
        JsonElements known = elements;
        if (source.isLocal() && known != null) known.close();
    }
}
