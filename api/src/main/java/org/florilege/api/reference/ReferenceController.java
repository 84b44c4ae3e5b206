package org.florilege.api.reference;

import java.time.Duration;
import org.florilege.api.contract.generated.ReferenceApi;
import org.florilege.api.contract.generated.model.Source;
import org.florilege.api.contract.generated.model.SourceList;
import org.florilege.api.contract.generated.model.Status;
import org.florilege.api.contract.generated.model.Vocabulary;
import org.florilege.api.contract.generated.model.VocabularyList;
import org.florilege.api.feed.LeftOut;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.selfcheck.FeedCheckResults;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.ui.language.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/vocabularies`, `/api/v1/sources` and `/api/v1/status`.
@RestController
public final class ReferenceController implements ReferenceApi {

    private static final Duration VOCABULARIES_LAST = Duration.ofHours(1);

    private final Portal portal;
    private final LeftOut leftOut;
    private final FeedCheckResults feedChecks;
    private final PublicAddress address;

    public ReferenceController(Portal portal, LeftOut leftOut, FeedCheckResults feedChecks, PublicAddress address) {
        this.feedChecks = feedChecks;
        this.portal = portal;
        this.leftOut = leftOut;
        this.address = address;
    }

    @Override
    public ResponseEntity<VocabularyList> vocabularies(@Nullable String lang, @Nullable String acceptLanguage) {
        UiLanguage reader = ReaderLanguage.of(lang, acceptLanguage);
        return inLanguage(reader).body(new VocabularyAnswers(address, reader.tag()).all());
    }

    @Override
    public ResponseEntity<Vocabulary> vocabulary(String name, @Nullable String lang, @Nullable String acceptLanguage) {
        UiLanguage reader = ReaderLanguage.of(lang, acceptLanguage);
        return inLanguage(reader)
                .body(Vocabularies.named(name)
                        .map(new VocabularyAnswers(address, reader.tag())::of)
                        .orElseThrow(() -> new PortalException.NotFound(name)));
    }

    @Override
    public ResponseEntity<SourceList> sources() {
        SourceAnswers answers = new SourceAnswers(portal, address, UiLanguage.FR);
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(answers.all());
    }

    @Override
    public ResponseEntity<Source> source(String id, @Nullable String lang, @Nullable String acceptLanguage) {
        UiLanguage reader = ReaderLanguage.of(lang, acceptLanguage);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(new SourceAnswers(portal, address, reader)
                        .of(SourceLookup.find(portal, id).orElseThrow(() -> new PortalException.NotFound(id))));
    }

    @Override
    public ResponseEntity<Status> status() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(StatusAnswer.of(portal)
                        .feedLeftOut(leftOut.count())
                        .feedCheck(feedChecks.last().map(StatusAnswer::of).orElse(null)));
    }

    private static ResponseEntity.BodyBuilder inLanguage(UiLanguage reader) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(VOCABULARIES_LAST).cachePublic())
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE);
    }
}
