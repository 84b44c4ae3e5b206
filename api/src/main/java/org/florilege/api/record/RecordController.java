package org.florilege.api.record;

import org.florilege.api.contract.generated.RecordsApi;
import org.florilege.api.contract.generated.model.RecordDetails;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.description.Description;
import org.florilege.catalog.search.SearchIndex;
import org.florilege.catalog.store.RecordHead;
import org.florilege.ui.language.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/records/{id}`.
@RestController
public final class RecordController implements RecordsApi {

    private final RecordLookup lookup;
    private final SearchIndex index;
    private final PublicAddress portal;

    public RecordController(RecordLookup lookup, SearchIndex index, PublicAddress portal) {
        this.lookup = lookup;
        this.index = index;
        this.portal = portal;
    }

    @Override
    public ResponseEntity<RecordDetails> record(String id, @Nullable String lang, @Nullable String acceptLanguage) {
        UiLanguage reader = ReaderLanguage.of(lang, acceptLanguage);
        RecordHead head = lookup.head(id);
        Description description = Description.of(lookup.record(head));
        Neighbours neighbours = Neighbours.of(description, index, reader.tag());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(new RecordAnswer(description, neighbours, portal, reader.tag()).details(head));
    }
}
