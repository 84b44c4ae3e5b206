package org.florilege.api.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.florilege.api.citation.BibTeX;
import org.florilege.api.citation.Reference;
import org.florilege.api.citation.Ris;
import org.florilege.api.citation.Sentence;
import org.florilege.api.crosswalk.Crosswalk;
import org.florilege.api.crosswalk.Crosswalks;
import org.florilege.api.crosswalk.DataCiteXml;
import org.florilege.api.crosswalk.Described;
import org.florilege.api.record.Form;
import org.florilege.api.record.Negotiation;
import org.florilege.api.record.Representation;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.store.RecordHead;
import org.florilege.ui.language.Messages;
import org.florilege.ui.language.UiLanguage;
import org.springframework.http.MediaType;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// All forms of a record, and the bytes of those that are neither its page nor its RDF.
public final class MetadataForms {

    static final String CSL = "csl";
    private static final String SCHEMA_ORG = "schema.org";
    /// A page carries no more files in its head than this; the document at its own address has all.
    private static final int LONGEST_LIST_IN_A_PAGE = 100;

    private final Crosswalks crosswalks;
    private final DataCiteXml dataCite;
    private final JsonMapper json;
    private final JsonMapper indented;
    private final List<MetadataForm> all = new ArrayList<>();
    private final Negotiation negotiation;

    public MetadataForms(Crosswalks crosswalks, JsonMapper json) {
        this.crosswalks = crosswalks;
        this.dataCite = new DataCiteXml(crosswalks);
        this.json = json;
        this.indented =
                json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
        for (Crosswalk crosswalk : crosswalks.all()) all.add(form(crosswalk));
        all.add(citation(MetadataForm.Style.BIBTEX, "BibTeX", BibTeX.MEDIA_TYPE, BibTeX.SUFFIX));
        all.add(citation(MetadataForm.Style.RIS, "RIS", Ris.MEDIA_TYPE, Ris.SUFFIX));
        all.add(citation(MetadataForm.Style.SENTENCE, "APA", Sentence.MEDIA_TYPE, Sentence.SUFFIX));
        List<Form> forms = new ArrayList<>(List.of(Representation.values()));
        forms.addAll(all);
        this.negotiation = Negotiation.among(forms);
    }

    private static MetadataForm form(Crosswalk crosswalk) {
        MetadataForm.Content content = crosswalk.name().equals(Signposts.CROSSWALK)
                ? new MetadataForm.Content.Links()
                : new MetadataForm.Content.Tree(crosswalk);
        return new MetadataForm(
                crosswalk.name(),
                crosswalk.label(),
                crosswalk.mediaTypes().stream().map(MediaType::parseMediaType).toList(),
                crosswalk.suffix(),
                content);
    }

    private static MetadataForm citation(MetadataForm.Style style, String label, String mediaType, String suffix) {
        return new MetadataForm(
                suffix,
                label,
                List.of(MediaType.parseMediaType(mediaType)),
                suffix,
                new MetadataForm.Content.Citation(style));
    }

    /// How a form is chosen among these and the others.
    public Negotiation negotiation() {
        return negotiation;
    }

    /// The record, read for all forms.
    ///
    /// @throws org.florilege.catalog.store.StoreException when the store fails
    public Described described(CatalogRecord record, RecordHead head) {
        return crosswalks.described(record, head.created(), crosswalks.around(List.of(record)));
    }

    /// The forms that this record has, in the order in which they are offered.
    public List<MetadataForm> of(Described record) {
        return all.stream().filter(form -> covers(form, record)).toList();
    }

    private boolean covers(MetadataForm form, Described record) {
        return switch (form.content()) {
            case MetadataForm.Content.Tree(Crosswalk crosswalk) -> crosswalk.covers(record);
            case MetadataForm.Content.Citation citation -> crosswalks.named(CSL).covers(record);
            case MetadataForm.Content.Links links -> true;
        };
    }

    /// The form that this ending of an address asks for, whether or not a record has it.
    public Optional<MetadataForm> ofSuffix(String suffix) {
        return all.stream().filter(form -> form.suffix().equals(suffix)).findFirst();
    }

    /// The bytes of a form that the record has.
    public byte[] write(MetadataForm form, Described record, UiLanguage language) {
        return switch (form.content()) {
            case MetadataForm.Content.Tree(Crosswalk crosswalk) ->
                crosswalk.xml() == null
                        ? indented.writeValueAsBytes(
                                crosswalk.document(record, language.tag()).orElseThrow())
                        : xml(record);
            case MetadataForm.Content.Citation(MetadataForm.Style style) ->
                cited(style, reference(record, language), language).getBytes(StandardCharsets.UTF_8);
            case MetadataForm.Content.Links links ->
                indented.writeValueAsBytes(signposts(record, of(record)).linkset());
        };
    }

    private byte[] xml(Described record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            dataCite.write(record, out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(
                    "what was written of " + record.record().id() + " is no XML", e);
        }
        return bytes.toByteArray();
    }

    private Reference reference(Described record, UiLanguage language) {
        return Reference.ofCsl(
                crosswalks.named(CSL).document(record, language.tag()).orElseThrow());
    }

    private static String cited(MetadataForm.Style style, Reference reference, UiLanguage language) {
        return switch (style) {
            case BIBTEX -> BibTeX.of(reference);
            case RIS -> Ris.of(reference);
            case SENTENCE -> Sentence.of(reference, Messages.of(language)) + "\n";
        };
    }

    /// How to cite the record, in a sentence; empty when it is nothing to cite.
    public Optional<String> citation(Described record, UiLanguage language) {
        return crosswalks.named(CSL).covers(record)
                ? Optional.of(Sentence.of(reference(record, language), Messages.of(language)))
                : Optional.empty();
    }

    /// What search engines read in the head of the record's page.
    public Optional<String> embedded(Described record, UiLanguage language) {
        return crosswalks
                .named(SCHEMA_ORG)
                .document(record, language.tag(), LONGEST_LIST_IN_A_PAGE)
                .map(json::writeValueAsString);
    }

    /// Where everything is that belongs to the record.
    public Signposts signposts(Described record, List<MetadataForm> forms) {
        return Signposts.of(
                crosswalks.named(Signposts.CROSSWALK).document(record, "en").orElseThrow(), forms);
    }
}
