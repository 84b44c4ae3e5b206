package org.florilege.api.problem;

import java.time.ZoneOffset;
import java.util.List;
import org.florilege.api.contract.generated.model.FieldError;
import org.florilege.api.contract.generated.model.Problem;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.store.RecordHead;
import org.florilege.harvester.repair.Phrases;
import org.florilege.ui.Pages;
import org.florilege.ui.language.Formats;
import org.florilege.ui.language.UiLanguage;
import org.florilege.ui.view.Address;
import org.florilege.ui.view.DateValue;
import org.florilege.ui.view.ErrorView;
import org.florilege.ui.view.Frame;
import org.florilege.ui.view.Machine;
import org.florilege.ui.view.ResourceKind;
import org.florilege.ui.view.Text;
import org.florilege.ui.view.Tombstone;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import tools.jackson.databind.json.JsonMapper;

/// Puts a problem into the form and the language of who asked.
public final class ProblemWriter {

    private static final MediaType PAGE = MediaType.parseMediaType(Pages.CONTENT_TYPE);

    private final Pages pages;
    private final JsonMapper json;
    private final PublicAddress portal;

    public ProblemWriter(Pages pages, JsonMapper json, PublicAddress portal) {
        this.pages = pages;
        this.json = json;
        this.portal = portal;
    }

    /// The body and its `Content-Type`.
    HttpEntity<byte[]> answer(PortalProblem problem, ServerHttpRequest request, UiLanguage language) {
        return Audience.of(request) == Audience.PEOPLE
                ? entity(PAGE, pages.render(page(problem, request, language)))
                : entity(
                        MediaType.APPLICATION_PROBLEM_JSON,
                        json.writeValueAsBytes(document(problem, request, language)));
    }

    private static HttpEntity<byte[]> entity(MediaType type, byte[] body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type);
        headers.setContentLength(body.length);
        return new HttpEntity<>(body, headers);
    }

    /// A problem in words, for a page of its own that is more than them.
    ///
    /// @param detail what happened
    /// @param help what to do about it
    public record Told(int status, String title, String detail, String help) {}

    /// The problem in the reader's words.
    public static Told told(PortalException ending, UiLanguage language) {
        PortalProblem problem = PortalProblem.of(ending);
        ProblemType type = problem.type();
        return new Told(
                type.status(),
                ProblemWords.title(type, language),
                ProblemWords.detail(problem, language),
                ProblemWords.help(type, language));
    }

    /// The page that explains a type of problem.
    byte[] help(ProblemType type, UiLanguage language) {
        var problem = new org.florilege.ui.view.Problem(
                type.status(), null, ProblemWords.title(type, language), ProblemWords.help(type, language), null);
        return pages.render(
                new ErrorView(frame(ProblemWords.title(type, language), type.path(), language), problem, null));
    }

    private static Problem document(PortalProblem problem, ServerHttpRequest request, UiLanguage language) {
        ProblemType type = problem.type();
        PortalProblem.Facts facts = problem.facts();
        return new Problem(
                        type.path(),
                        ProblemWords.title(type, language),
                        type.status(),
                        ProblemWords.detail(problem, language),
                        request.getURI().getRawPath())
                .parameter(facts.parameter())
                .allowed(facts.allowed().isEmpty() ? null : facts.allowed())
                .errors(errors(facts, Phrases.in(language.tag())))
                .run(facts.run())
                .line(facts.line() > 0 ? facts.line() : null)
                .column(facts.column() > 0 ? facts.column() : null)
                .traceId(problem.traceId());
    }

    private static @Nullable List<FieldError> errors(PortalProblem.Facts facts, Phrases phrases) {
        if (facts.errors().isEmpty()) return null;
        return facts.errors().stream()
                .map(error -> new FieldError(error.name(), phrases.say(error.detail())))
                .toList();
    }

    private ErrorView page(PortalProblem problem, ServerHttpRequest request, UiLanguage language) {
        ProblemType type = problem.type();
        var words = new org.florilege.ui.view.Problem(
                type.status(),
                type.path(),
                ProblemWords.detail(problem, language),
                ProblemWords.help(type, language),
                problem.traceId());
        Frame frame = frame(ProblemWords.title(type, language), request.getURI().getRawPath(), language);
        return new ErrorView(frame, words, tombstone(problem.tombstone(), language));
    }

    private Frame frame(String title, String path, UiLanguage language) {
        return Frame.of(language, title, Address.of(portal.base(), path)).withMachine(Machine.notIndexed());
    }

    private static @Nullable Tombstone tombstone(@Nullable RecordHead head, UiLanguage language) {
        if (head == null) return null;
        DateValue when = new DateValue(
                Formats.of(language).instant(head.changed()),
                head.changed().atOffset(ZoneOffset.UTC).toString());
        return new Tombstone(kind(head.kind()), Text.of(lastTitle(head)), when, null);
    }

    private static ResourceKind kind(Kind kind) {
        return ResourceKind.valueOf(kind.name());
    }

    /// A tombstone keeps no text: the words of the slug are what is left of the title.
    private static String lastTitle(RecordHead head) {
        String slug = head.slug().value();
        int words = slug.length() - head.slug().key().value().length() - 1;
        return words > 0
                ? slug.substring(0, words).replace('-', ' ')
                : head.id().iri();
    }
}
