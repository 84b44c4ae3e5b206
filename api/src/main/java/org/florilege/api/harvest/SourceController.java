package org.florilege.api.harvest;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.florilege.api.contract.generated.SourcesApi;
import org.florilege.api.contract.generated.model.CredentialRequest;
import org.florilege.api.contract.generated.model.SourcePreview;
import org.florilege.api.contract.generated.model.SourceRequest;
import org.florilege.api.contract.generated.model.SourceSettings;
import org.florilege.api.contract.generated.model.SourceTypeList;
import org.florilege.api.portal.Portal;
import org.florilege.api.problem.PortalException;
import org.florilege.api.reference.SourceLookup;
import org.florilege.api.source.SourceDraft;
import org.florilege.api.web.ReaderLanguage;
import org.florilege.catalog.record.SourceId;
import org.florilege.harvester.run.LiveRun;
import org.florilege.harvester.source.RegisteredSource;
import org.florilege.ui.language.UiLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/sources` for who writes, and `/api/v1/source-types`.
@RestController
public final class SourceController implements SourcesApi {

    private final Portal portal;
    private final SourceWords words;
    private final Object changing = new Object();

    public SourceController(Portal portal) {
        this.portal = portal;
        this.words = new SourceWords(portal);
    }

    @Override
    public ResponseEntity<SourceSettings> registerSource(
            SourceRequest request, @Nullable String lang, @Nullable String acceptLanguage) {
        RegisteredSource registered = portal.desk().register(draft(request));
        return settings(
                ResponseEntity.created(
                        URI.create("/api/v1/sources/" + registered.source().id())),
                registered);
    }

    @Override
    public ResponseEntity<SourceSettings> changeSource(
            String id,
            SourceRequest request,
            @Nullable String ifMatch,
            @Nullable String lang,
            @Nullable String acceptLanguage) {
        synchronized (changing) {
            RegisteredSource known = known(id);
            if (ifMatch != null && !"*".equals(ifMatch) && !words.tag(known).equals(ifMatch))
                throw new PortalException.ChangedMeanwhile();
            return settings(
                    ResponseEntity.ok(),
                    portal.desk()
                            .change(known.source().id(), draft(request))
                            .orElseThrow(() -> new PortalException.NotFound(id)));
        }
    }

    @Override
    public ResponseEntity<SourceSettings> sourceSettings(String id) {
        return settings(ResponseEntity.ok(), known(id));
    }

    /// A run over a source that nobody knows any more would register it anew.
    @Override
    public ResponseEntity<Void> removeSource(String id) {
        SourceId source = known(id).source().id();
        Optional<LiveRun> live = RunWords.live(portal.runs(), source);
        if (live.isPresent())
            throw new PortalException.SourceBusy(id, live.get().run().id().value());
        portal.desk().remove(source);
        return ResponseEntity.noContent().build();
    }

    @Override
    public ResponseEntity<SourcePreview> previewSource(
            SourceRequest request, @Nullable String lang, @Nullable String acceptLanguage) {
        UiLanguage reader = ReaderLanguage.of(lang, acceptLanguage);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .body(new PreviewWords(reader).of(portal.desk().preview(draft(request))));
    }

    @Override
    public ResponseEntity<SourceTypeList> sourceTypes(@Nullable String lang, @Nullable String acceptLanguage) {
        UiLanguage reader = ReaderLanguage.of(lang, acceptLanguage);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_LANGUAGE, reader.tag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(new OptionWords(reader).all());
    }

    private RegisteredSource known(String id) {
        return SourceLookup.find(portal, id).orElseThrow(() -> new PortalException.NotFound(id));
    }

    private ResponseEntity<SourceSettings> settings(ResponseEntity.BodyBuilder answer, RegisteredSource registered) {
        return answer.cacheControl(CacheControl.noStore())
                .eTag(words.tag(registered))
                .body(words.settings(registered));
    }

    private static SourceDraft draft(SourceRequest request) {
        return new SourceDraft(
                text(request.getId()),
                text(request.getTitle()),
                text(request.getLocation()),
                text(request.getType()),
                request.getOptions() == null ? Map.of() : present(request.getOptions()),
                Optional.ofNullable(request.getCredential()).map(SourceController::fields));
    }

    private static Map<String, String> fields(CredentialRequest credential) {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("kind", credential.getKind());
        given.put("user", credential.getUser());
        given.put("password", credential.getPassword());
        given.put("token", credential.getToken());
        given.put("name", credential.getName());
        given.put("key", credential.getKey());
        return present(given);
    }

    private static Map<String, String> present(Map<String, ? extends @Nullable String> given) {
        Map<String, String> present = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (value != null) present.put(name, value);
        });
        return present;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
