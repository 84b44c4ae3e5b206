package org.florilege.api.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.florilege.api.feed.ProfiledRecords;
import org.florilege.api.problem.PortalException;
import org.florilege.api.record.LinkedData;
import org.florilege.api.record.RecordLookup;
import org.florilege.api.record.Representation;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.store.RecordHead;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The address of a record: a page to people, RDF to programs, by `Accept` or by suffix, always answered directly.
@RestController
public final class RecordPageController {

    private static final String KINDS = "dataset|service|series|algorithm|challenge|organisation";

    private final RecordLookup lookup;
    private final RecordPages pages;
    private final PageAnswers answers;
    private final LinkedData linkedData;
    private final ProfiledRecords profiled;
    private final ForwardedAddress address;

    public RecordPageController(
            RecordLookup lookup,
            RecordPages pages,
            PageAnswers answers,
            LinkedData linkedData,
            ProfiledRecords profiled,
            ForwardedAddress address) {
        this.lookup = lookup;
        this.pages = pages;
        this.answers = answers;
        this.linkedData = linkedData;
        this.profiled = profiled;
        this.address = address;
    }

    @GetMapping("/{kind:" + KINDS + "}/{name}")
    ResponseEntity<byte[]> record(@PathVariable String kind, @PathVariable String name, ServerHttpRequest request) {
        Optional<Representation> suffix = suffix(name);
        String slug = suffix.isPresent() ? name.substring(0, name.lastIndexOf('.')) : name;
        RecordHead head = lookup.head(slug);
        if (!head.kind().segment().equals(kind) || !head.slug().value().equals(slug))
            return moved(head, suffix.isPresent() ? name.substring(name.lastIndexOf('.')) : "", request);
        CatalogRecord record = lookup.record(head);
        Optional<String> profile = profiled.asked(request, head.kind());
        Representation form = suffix.orElseGet(() -> accepted(request, profile.isPresent()));
        if (profile.isPresent() && form != Representation.HTML)
            return profiled.answer(profile.get(), record, address.of(request), form);
        if (form == Representation.HTML) return answers.page(pages.page(record, ReaderLanguage.of(request)), request);
        return rdf(record, head, form);
    }

    private ResponseEntity<byte[]> rdf(CatalogRecord record, RecordHead head, Representation form) {
        return ResponseEntity.ok()
                .contentType(form.mediaType())
                .eTag(head.hash().hex().substring(0, 32) + "-" + form.name().toLowerCase(Locale.ROOT))
                .lastModified(head.changed())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .varyBy(HttpHeaders.ACCEPT)
                .body(linkedData.write(record, form));
    }

    private static ResponseEntity<byte[]> moved(RecordHead head, String suffix, ServerHttpRequest request) {
        String query = request.getURI().getRawQuery();
        String address = PublicAddress.path(head.kind(), head.slug()) + suffix + (query == null ? "" : "?" + query);
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create(address))
                .build();
    }

    private static Optional<Representation> suffix(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Representation.ofSuffix(name.substring(dot + 1));
    }

    /// Who asks for a profile asks for RDF, a browser too.
    private static Representation accepted(ServerHttpRequest request, boolean profiled) {
        boolean named = profiled && request.getQueryParams().containsKey("profile");
        return (named ? Representation.acceptedRdf(accept(request)) : Representation.accepted(accept(request)))
                .orElseThrow(() -> new PortalException.NotAcceptable(
                        named ? Representation.offeredRdf() : Representation.offered()));
    }

    private static List<MediaType> accept(ServerHttpRequest request) {
        try {
            return request.getHeaders().getAccept();
        } catch (InvalidMediaTypeException e) {
            throw new PortalException.NotAcceptable(Representation.offered());
        }
    }
}
