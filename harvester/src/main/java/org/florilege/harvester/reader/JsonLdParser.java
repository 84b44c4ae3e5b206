package org.florilege.harvester.reader;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.repair.Rule;
import org.jspecify.annotations.Nullable;

/// Reads JSON-LD. A document that breaks its rules is read without those members of its list of records that do.
final class JsonLdParser {

    /// A longer document is read in one go or not at all.
    private static final int LONGEST = 64_000_000;
    private static final int MAX_LOST = 100;
    private static final Pattern ID = Pattern.compile("\"(?:@id|id)\"\\s*:\\s*\"([^\"\\\\]+)\"");

    private final String base;
    private final StreamRDF target;
    private final List<Reception.Unread> unread = new ArrayList<>();
    private @Nullable Finding refusedContext;
    private int commas;

    private record Fault(String message, String spot) {}

    JsonLdParser(String base, StreamRDF target) {
        this.base = base;
        this.target = target;
    }

    /// @return the members that were left out
    List<Reception.Unread> unread() {
        return unread;
    }

    /// @return how many commas were too much and left out
    int commas() {
        return commas;
    }

    /// @return why the document was not read whole; empty when it was, but for [#unread]
    Optional<Remark> parse(WatchedInput text) {
        byte[] bytes = start(text);
        commas = JsonLdMends.mend(bytes);
        IOException broken = text.failed();
        InputStream all = bytes.length < LONGEST || broken != null
                ? new ByteArrayInputStream(bytes)
                : new SequenceInputStream(new ByteArrayInputStream(bytes), text);
        Fault fault = attempt(all, target);
        if (fault == null) return Optional.empty();
        if (refusedContext != null) return Optional.of(new Remark("", refusedContext));
        Remark stop = broken == null
                ? brokenJson(bytes).orElseGet(() -> new Remark(fault.spot, syntax("JSON-LD", fault.message)))
                : new Remark("", text.finding(broken));
        for (JsonElements list : JsonElements.of(bytes)) {
            List<JsonElements.Span> sound = sound(list);
            if (!sound.isEmpty()) return read(list, sound, stop);
        }
        return Optional.of(stop);
    }

    private static Optional<Remark> brokenJson(byte[] json) {
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(json))) {
            while (parser.hasNext()) parser.next();
            return Optional.empty();
        } catch (JsonParsingException broken) {
            String spot = "line %d, column %d"
                    .formatted(
                            broken.getLocation().getLineNumber(),
                            broken.getLocation().getColumnNumber());
            return Optional.of(new Remark(spot, syntax("JSON", String.valueOf(broken.getMessage()))));
        } catch (JsonException broken) {
            return Optional.of(new Remark("", syntax("JSON", String.valueOf(broken.getMessage()))));
        }
    }

    /// What came before a break counts.
    private static byte[] start(WatchedInput text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 16];
        try {
            for (int read = 0; read >= 0 && bytes.size() < LONGEST; read = text.read(chunk))
                bytes.write(chunk, 0, read);
        } catch (IOException kept) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }

    /// @return the members that can be read; empty when too many cannot
    private List<JsonElements.Span> sound(JsonElements list) {
        List<JsonElements.Span> sound = new ArrayList<>();
        unread.clear();
        sift(list, list.elements(), sound);
        return unread.size() < MAX_LOST ? sound : List.of();
    }

    private Optional<Remark> read(JsonElements list, List<JsonElements.Span> sound, Remark stop) {
        Fault fault = attempt(new ByteArrayInputStream(list.with(sound)), target);
        boolean known = unread.stream().allMatch(lost -> Iris.isWebAddress(lost.record()));
        return fault == null && known && !list.isCutOff() && !unread.isEmpty() ? Optional.empty() : Optional.of(stop);
    }

    /// Halves the list until the broken members are alone.
    private void sift(JsonElements list, List<JsonElements.Span> part, List<JsonElements.Span> sound) {
        if (part.isEmpty() || unread.size() >= MAX_LOST) return;
        Fault fault = attempt(new ByteArrayInputStream(list.with(part)), StreamRDFLib.sinkNull());
        if (fault == null) sound.addAll(part);
        else if (part.size() == 1)
            lose(list.element(part.getFirst()), list.elements().indexOf(part.getFirst()), fault);
        else {
            sift(list, part.subList(0, part.size() / 2), sound);
            sift(list, part.subList(part.size() / 2, part.size()), sound);
        }
    }

    private void lose(String member, int index, Fault fault) {
        Matcher id = ID.matcher(member);
        String name = id.find() ? id.group(1) : "(number " + (index + 1) + " of the list)";
        Finding finding = Finding.of(
                Rule.RECORD_UNREADABLE,
                "This member of the list breaks the rules of JSON-LD: {0}",
                "Mend it; all others were read.",
                fault.message);
        unread.add(new Reception.Unread(base, name, new Remark("/" + index, finding)));
    }

    private @Nullable Fault attempt(InputStream text, StreamRDF sink) {
        BundledContexts contexts = new BundledContexts();
        SyntaxFaults faults = new SyntaxFaults();
        try {
            RDFParser.source(text)
                    .set(LangJSONLD11.JSONLD_OPTIONS, contexts.options(base))
                    .forceLang(Lang.JSONLD)
                    .base(base)
                    .checking(false)
                    .errorHandler(faults)
                    .parse(sink);
            return null;
        } catch (RiotException | RuntimeIOException stopped) {
            refusedContext = contexts.refused().orElse(null);
            return new Fault(faults.message(stopped).strip(), faults.spot());
        }
    }

    private static Finding syntax(String language, String message) {
        return Finding.of(
                Rule.SYNTAX,
                "The document breaks the rules of {0}: {1}",
                "Mend the document at this place; what could be read was taken.",
                language,
                message.endsWith(".") ? message : message + ".");
    }
}
