package org.florilege.api.oai;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.RecordKey;
import org.florilege.catalog.roster.Roster;
import org.florilege.catalog.roster.Subset;
import org.florilege.catalog.store.RecordHead;
import org.florilege.catalog.store.RecordStore;
import org.springframework.util.MultiValueMap;

/// Answers requests of OAI-PMH 2.0.
///
/// Every failure of the store is a [org.florilege.catalog.store.StoreException], never an answer with less
/// in it.
public final class Provider {

    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";

    private final Introduction introduction;
    private final MetadataFormats formats;
    private final SetList sets;
    private final RecordLists lists;
    private final Items items;
    private final Tokens tokens;
    private final Roster roster;
    private final RecordStore store;

    /// What is read.
    record Read(RecordStore store, Roster roster) {}

    /// @param read the store, and the roster that follows it
    Provider(Introduction introduction, MetadataFormats formats, Items items, Sets sets, Read read, Tokens tokens) {
        this.introduction = introduction;
        this.formats = formats;
        this.items = items;
        this.roster = read.roster();
        this.store = read.store();
        this.tokens = tokens;
        this.sets = new SetList(roster, sets, tokens);
        this.lists = new RecordLists(roster, sets, items, formats, tokens);
    }

    /// The answer to these arguments, in UTF-8. Its date is that up to which it can tell all: who next
    /// asks for what changed since then meets what is being committed while this is written.
    ///
    /// @param given the arguments as they came
    /// @param base the address of the portal in links
    byte[] answer(MultiValueMap<String, String> given, PublicAddress base) {
        Instant now = Window.second(store.settled(tokens.now()));
        try {
            OaiRequest request = OaiRequest.of(given);
            try {
                XmlText body = new XmlText();
                write(request, base, body);
                return document(now, attributes(request), base, out -> out.fragment(body.toString()));
            } catch (RefusedException e) {
                return document(now, attributes(request), base, out -> write(e.faults(), out));
            }
        } catch (RefusedException e) {
            return document(now, List.of(), base, out -> write(e.faults(), out));
        }
    }

    /// What is said when arguments cannot even be read.
    byte[] refusal(String message, PublicAddress base) {
        Fault fault = new Fault(Fault.Code.BAD_ARGUMENT, message);
        return document(tokens.now(), List.of(), base, out -> write(List.of(fault), out));
    }

    private static byte[] document(
            Instant now, List<String> attributes, PublicAddress base, Consumer<XmlText> content) {
        XmlText out = new XmlText().declaration();
        out.open(
                "OAI-PMH",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                NAMESPACE + " " + NAMESPACE + "OAI-PMH.xsd");
        out.text("\n");
        out.element("responseDate", Window.written(now));
        out.element("request", base.of(OaiController.PATH), attributes.toArray(String[]::new));
        content.accept(out);
        return out.close().bytes();
    }

    /// The arguments that were understood, as attributes (section 3.2).
    private static List<String> attributes(OaiRequest request) {
        List<String> attributes =
                new ArrayList<>(List.of(Verb.VERB, request.verb().word()));
        new TreeMap<>(request.arguments()).forEach((name, value) -> attributes.addAll(List.of(name, value)));
        return attributes;
    }

    private static void write(List<Fault> faults, XmlText out) {
        for (Fault fault : faults)
            out.element("error", fault.message(), "code", fault.code().word());
    }

    private void write(OaiRequest request, PublicAddress base, XmlText out) {
        switch (request.verb()) {
            case IDENTIFY -> introduction.write(base, out);
            case LIST_METADATA_FORMATS -> writeFormats(request, out);
            case LIST_SETS -> sets.write(request, out);
            case LIST_IDENTIFIERS, LIST_RECORDS -> lists.write(request, base, out);
            case GET_RECORD -> writeRecord(request, base, out);
        }
    }

    /// Section 4.4.
    private void writeFormats(OaiRequest request, XmlText out) {
        List<MetadataFormat> all = request.argument(Verb.IDENTIFIER)
                .map(identifier -> formats.of(items.head(identifier).kind()))
                .orElseGet(formats::all);
        out.open(request.verb().word());
        for (MetadataFormat format : all)
            out.open("metadataFormat")
                    .element("metadataPrefix", format.prefix())
                    .element("schema", format.schema())
                    .element("metadataNamespace", format.namespace())
                    .close();
        out.close();
    }

    /// Section 4.1.
    private void writeRecord(OaiRequest request, PublicAddress base, XmlText out) {
        RecordHead head = items.head(request.required(Verb.IDENTIFIER));
        MetadataFormat format = formats.named(request.required(Verb.PREFIX), head.kind());
        Instant changed = roster.chronicle(Subset.of(MetadataFormats.ITEMS)).dateOf(head.sequence());
        RecordKey key = head.slug().key();
        Items.Live live = items.live(
                head.withdrawn() ? List.of() : List.of(key),
                head.stated().map(stated -> Map.of(key, stated)).orElse(Map.of()));
        CatalogRecord record = live.records().get(key);
        Items.Header header =
                new Items.Header(key, head.kind(), head.sources(), head.created(), changed, record == null);
        out.open(request.verb().word());
        Set<String> stated = live.sets().getOrDefault(key, Set.of());
        if (record == null) items.withdrawn(header, stated, out);
        else if (!items.record(header, record, stated, format.writing(List.of(record), base), out))
            throw new RefusedException(
                    Fault.Code.CANNOT_DISSEMINATE_FORMAT,
                    "Something in this item has no place in " + format.prefix() + "; the operator knows.");
        out.close();
    }
}
