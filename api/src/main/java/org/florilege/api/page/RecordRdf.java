package org.florilege.api.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.florilege.api.feed.ProfiledRecords;
import org.florilege.api.problem.PortalException;
import org.florilege.api.record.LinkedData;
import org.florilege.api.record.Representation;
import org.florilege.api.web.ForwardedAddress;
import org.florilege.catalog.record.CatalogRecord;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.store.RecordHead;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// The RDF of a record: all that we know, or what a profile of the feed shows.
public final class RecordRdf {

    private static final int TAG_DIGITS = 32;

    private final LinkedData linkedData;
    private final ProfiledRecords profiled;
    private final ForwardedAddress address;

    public RecordRdf(LinkedData linkedData, ProfiledRecords profiled, ForwardedAddress address) {
        this.linkedData = linkedData;
        this.profiled = profiled;
        this.address = address;
    }

    /// The names of the profiles that show such records.
    List<String> profiles(Kind kind) {
        return profiled.names().stream()
                .filter(name -> profiled.shows(name, kind))
                .toList();
    }

    /// @return the record in the profile that `profile` or `Accept-Profile` names; empty when neither names one, or
    /// when
    /// a browser that names one in its header likes a page better
    /// @throws PortalException.NotAcceptable when `Accept` names no form of RDF
    Optional<ResponseEntity<byte[]>> inProfile(CatalogRecord record, FormRequest asked, ServerHttpRequest request) {
        Optional<String> profile = profiled.asked(request, record.kind());
        if (profile.isEmpty()) return Optional.empty();
        return asked.rdf().map(form -> profiled.answer(profile.get(), record, address.of(request), form));
    }

    ResponseEntity<byte[]> plain(CatalogRecord record, RecordHead head, Representation form, MediaType type) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .eTag(head.hash().hex().substring(0, TAG_DIGITS) + "-"
                        + form.name().toLowerCase(Locale.ROOT))
                .lastModified(head.changed())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .varyBy(HttpHeaders.ACCEPT)
                .body(linkedData.write(record, form));
    }
}
