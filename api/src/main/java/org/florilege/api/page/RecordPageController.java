package org.florilege.api.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.florilege.api.crosswalk.Described;
import org.florilege.api.metadata.MetadataForm;
import org.florilege.api.metadata.MetadataForms;
import org.florilege.api.metadata.Signposts;
import org.florilege.api.record.Form;
import org.florilege.api.record.Negotiation;
import org.florilege.api.record.RecordLookup;
import org.florilege.api.record.Representation;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.store.RecordHead;
import org.florilege.ui.language.UiLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The address of a record: a page to people, RDF and the formats of other communities to programs, by `Accept`, by
/// suffix or by `profile`, always answered directly.
@RestController
public final class RecordPageController {

    private static final String KINDS = "dataset|service|series|algorithm|challenge|organisation";
    private static final int TAG_DIGITS = 32;

    private final RecordLookup lookup;
    private final RecordPages pages;
    private final PageAnswers answers;
    private final RecordRdf rdf;
    private final MetadataForms forms;
    private final PublicAddress portal;

    public RecordPageController(
            RecordLookup lookup,
            RecordPages pages,
            PageAnswers answers,
            RecordRdf rdf,
            MetadataForms forms,
            PublicAddress portal) {
        this.lookup = lookup;
        this.pages = pages;
        this.answers = answers;
        this.rdf = rdf;
        this.forms = forms;
        this.portal = portal;
    }

    @GetMapping("/{kind:" + KINDS + "}/{name}")
    ResponseEntity<byte[]> record(@PathVariable String kind, @PathVariable String name, ServerHttpRequest request) {
        FormRequest asked = FormRequest.of(name, request, forms);
        RecordHead head = lookup.head(asked.slug());
        if (!head.kind().segment().equals(kind) || !head.slug().value().equals(asked.slug()))
            return moved(head, asked, request);
        CatalogRecord record = lookup.record(head);
        Optional<ResponseEntity<byte[]>> inProfile = rdf.inProfile(record, asked, request);
        if (inProfile.isPresent()) return signed(inProfile.get(), record);
        Described described = forms.described(record, head);
        List<MetadataForm> has = forms.of(described);
        Negotiation.Choice<? extends Form> chosen = asked.among(has, rdf.profiles(record.kind()), forms.negotiation());
        return switch (chosen.form()) {
            case Representation form when form == Representation.HTML -> page(described, has, request);
            case Representation form -> signed(rdf.plain(record, head, form, chosen.type()), record);
            case MetadataForm form -> metadata(form, chosen.type(), described, request);
            default -> throw new IllegalStateException("nothing writes " + chosen.form());
        };
    }

    private ResponseEntity<byte[]> page(Described described, List<MetadataForm> has, ServerHttpRequest request) {
        ResponseEntity<byte[]> page = answers.page(pages.page(described, has, ReaderLanguage.of(request)), request);
        byte[] body = page.getBody() == null ? new byte[0] : page.getBody();
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .header(HttpHeaders.LINK, forms.signposts(described, has).ofPage())
                .eTag("W/\"" + tag(body) + "\"")
                .body(body);
    }

    private ResponseEntity<byte[]> signed(ResponseEntity<byte[]> metadata, CatalogRecord record) {
        return ResponseEntity.ok()
                .headers(metadata.getHeaders())
                .header(HttpHeaders.LINK, backLink(record))
                .body(metadata.getBody());
    }

    /// What it says may come from other records too, so its bytes tell whether it changed.
    private ResponseEntity<byte[]> metadata(
            MetadataForm form, MediaType type, Described described, ServerHttpRequest request) {
        UiLanguage language = ReaderLanguage.of(
                request.getQueryParams().getFirst(ReaderLanguage.NAME),
                request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        byte[] body = forms.write(form, described, language);
        return ResponseEntity.ok()
                .contentType(form.hasCharset() ? new MediaType(type, StandardCharsets.UTF_8) : type)
                .eTag(tag(body))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.LINK, backLink(described.record()))
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }

    private String backLink(CatalogRecord record) {
        return Signposts.ofMetadata(portal.page(record.kind(), record.slug()).toString());
    }

    private static String tag(byte[] body) {
        return ContentHash.of(body).hex().substring(0, TAG_DIGITS);
    }

    private static ResponseEntity<byte[]> moved(RecordHead head, FormRequest asked, ServerHttpRequest request) {
        String query = request.getURI().getRawQuery();
        String address =
                PublicAddress.path(head.kind(), head.slug()) + asked.ending() + (query == null ? "" : "?" + query);
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create(address))
                .build();
    }
}
