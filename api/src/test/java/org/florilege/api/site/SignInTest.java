package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.florilege.api.site.Gate.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may enter, over the real server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

    private static final String HERE = "http://catalogue.example.org";
    private static final String SESSION = "florilege-session";
    private static final String FORM = "florilege-form";
    private static final String[] PEOPLE = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};
    private static final String WRITING = "/api/v1/search";

    @TempDir
    private static Path directory;

    private @Nullable Gate gate;
    private @Nullable Visitor door;

    @BeforeAll
    void open() {
        gate = new Gate(directory);
        door = gate.visitor(HERE);
    }

    @AfterAll
    void close() {
        if (gate != null) gate.close();
    }

    @Test
    void a_page_for_the_operator_leads_people_to_the_form_and_from_there_to_the_page() {
        Visitor visitor = visitor();

        HttpResponse<String> turnedAway = visitor.get("/admin?lang=en", PEOPLE);
        HttpResponse<String> form = visitor.get(location(turnedAway), PEOPLE);
        HttpResponse<String> welcomed = visitor.post("/admin/sign-in", filledIn(form.body()));
        HttpResponse<String> page = visitor.get(location(welcomed), PEOPLE);

        assertThat(turnedAway.statusCode()).isEqualTo(303);
        assertThat(location(turnedAway)).startsWith("/admin/sign-in?next=");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(welcomed.statusCode()).isEqualTo(303);
        assertThat(location(welcomed)).isEqualTo("/admin?lang=en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Administration", "/admin/sign-out");
    }

    @Test
    void programs_are_told_how_to_sign_in() {
        HttpResponse<String> answer = visitor().get("/admin", "Accept", "application/json");

        isProblem(answer, 401, "sign-in-needed");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic realm="));
    }

    @Test
    void the_pages_of_the_operator_are_kept_by_nobody() {
        Visitor visitor = signedIn();

        assertThat(visitor.get("/admin", PEOPLE).headers().firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(visitor.another().get("/admin/sign-in").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr,Connexion", "en,Sign in"})
    void the_form_speaks_the_language_of_the_reader_and_needs_no_script(String expected) {
        String language = expected.substring(0, 2);

        Document form = Jsoup.parse(
                visitor().get("/admin/sign-in", "Accept-Language", language).body());

        assertThat(form.select("h1").text()).isEqualTo(expected.substring(3));
        assertThat(form.select("form[method=post] input[type=password]")).hasSize(1);
        assertThat(form.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void a_wrong_password_shows_the_form_again_with_the_page_that_was_wanted() {
        Visitor visitor = visitor();

        HttpResponse<String> failed = visitor.signIn("guessed", "/admin/sources", PEOPLE);
        HttpResponse<String> form = visitor.get(location(failed), PEOPLE);

        assertThat(failed.statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(form.body()).select("[role=alert]")).hasSize(1);
        assertThat(Jsoup.parse(form.body()).select("input[name=next]").attr("value"))
                .isEqualTo("/admin/sources");
        assertThat(visitor.cookies()).doesNotContainKey(SESSION);
        assertThat(visitor.get("/admin", PEOPLE).statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.org/admin/",
                "//evil.example.org/admin/",
                "/search",
                "/admin\\@evil.example.org",
                "/administration",
                "/admin/sign-in",
                "/admin/%zz",
                "javascript:alert(1)",
                ""
            })
    void signing_in_leads_nowhere_but_to_the_pages_of_the_operator(String next) {
        HttpResponse<String> welcomed = visitor().signIn(Operator.PASSWORD, next);

        assertThat(welcomed.statusCode()).isEqualTo(303);
        assertThat(location(welcomed)).isEqualTo("/admin");
    }

    @Test
    void the_cookies_are_for_this_host_and_out_of_reach_of_scripts_and_other_sites() {
        Visitor visitor = visitor();

        List<String> cookies = visitor.signIn(Operator.PASSWORD, "").headers().allValues("Set-Cookie");

        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).startsWith(SESSION + "="));
        assertThat(cookies)
                .allSatisfy(cookie -> assertThat(cookie)
                        .containsIgnoringCase("; HttpOnly")
                        .contains("; Path=/", "; SameSite=Lax")
                        .doesNotContain("Secure", "Domain"));
    }

    @Test
    void where_the_portal_is_public_by_https_its_cookies_go_by_https_only() {
        Visitor visitor = gate().visitor("https://catalogue.example.org");

        HttpResponse<String> form = visitor.get("/admin/sign-in");
        HttpResponse<String> welcomed = visitor.post("/admin/sign-in", filledIn(form.body()));

        assertThat(form.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie ->
                        assertThat(cookie).startsWith("__Host-" + FORM).contains("; Secure"));
        assertThat(welcomed.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("__Host-" + SESSION + "=").contains("; Secure"));
    }

    @Test
    void a_session_gets_a_new_id_when_somebody_signs_in() {
        Visitor visitor = signedIn();
        String first = session(visitor);

        visitor.another().get("/admin", "Cookie", SESSION + "=chosen-by-somebody-else");
        HttpResponse<String> form = visitor.another().get("/admin/sign-in");
        Visitor again = visitor.another();
        again.cookies().put(SESSION, first);
        again.cookies().put(FORM, cookie(form, FORM));
        again.post("/admin/sign-in", filledIn(form.body()));

        assertThat(session(again)).isNotEqualTo(first);
        assertThat(visitor.get("/admin", PEOPLE).statusCode()).isEqualTo(303);
    }

    @Test
    void an_id_that_somebody_chose_never_becomes_a_session() {
        Visitor visitor = visitor();
        visitor.cookies().put(SESSION, "chosen-by-somebody-else");

        visitor.signIn(Operator.PASSWORD, "");

        assertThat(session(visitor)).isNotEqualTo("chosen-by-somebody-else");
    }

    @Test
    void who_is_signed_in_does_not_see_the_form() {
        HttpResponse<String> answer = signedIn().get("/admin/sign-in", PEOPLE);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/admin");
    }

    @Test
    void signing_out_ends_the_session_and_not_only_the_cookie() {
        Visitor visitor = signedIn();
        String session = session(visitor);
        String mark = visitor.mark(visitor.get("/admin", PEOPLE).body());

        HttpResponse<String> out = visitor.post("/admin/sign-out", List.of("_csrf", mark), PEOPLE);

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(visitor.cookies()).doesNotContainKey(SESSION);
        visitor.cookies().put(SESSION, session);
        assertThat(visitor.get("/admin", PEOPLE).statusCode()).isEqualTo(303);
    }

    @Test
    void a_session_in_which_nothing_happens_ends() {
        Visitor visitor = signedIn();

        gate().wait(Duration.ofMinutes(29));
        assertThat(visitor.get("/admin", PEOPLE).statusCode()).isEqualTo(200);
        gate().wait(Duration.ofMinutes(31));

        assertThat(visitor.get("/admin", PEOPLE).statusCode()).isEqualTo(303);
    }

    @Test
    void a_form_without_our_mark_changes_nothing() {
        Visitor visitor = signedIn();

        HttpResponse<String> unmarked = visitor.post("/admin/sign-out", List.of(), PEOPLE);
        HttpResponse<String> wrong = visitor.post("/admin/sign-out", List.of("_csrf", "guessed"), PEOPLE);

        for (HttpResponse<String> answer : List.of(unmarked, wrong)) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("<html", "/problems/form-expired");
        }
        assertThat(visitor.get("/admin", PEOPLE).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_is_signed_in_by_a_form_of_another_site() {
        HttpResponse<String> answer =
                visitor().post("/admin/sign-in", List.of("account", "operator", "password", Operator.PASSWORD), PEOPLE);

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void writing_by_the_api_needs_the_operator(String method) {
        Visitor visitor = visitor();

        HttpResponse<String> nobody = visitor.send(method, WRITING, "");
        HttpResponse<String> operator = visitor.send(method, WRITING, "", "Authorization", Operator.basic());

        isProblem(nobody, 401, "sign-in-needed");
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).isPresent();
        isProblem(operator, 405, "method-not-allowed");
        assertThat(operator.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void addresses_that_carry_an_iri_are_guarded_like_any_other() {
        String path = "/api/v1/records/https%3A%2F%2Fdata.example.org%2Fone";

        isProblem(visitor().send("DELETE", path, ""), 401, "sign-in-needed");
        isProblem(visitor().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"guessed", "", "le mot de passe"})
    void a_wrong_password_does_not_write(String password) {
        HttpResponse<String> answer =
                visitor().send("POST", WRITING, "", "Authorization", Operator.basic("operator", password));

        isProblem(answer, 401, "sign-in-needed");
    }

    @Test
    void no_other_name_and_no_nonsense_writes() {
        for (String header : List.of(
                Operator.basic("root", Operator.PASSWORD),
                "Basic ???",
                "Basic " + "A".repeat(5_000),
                "Bearer abc",
                "Basic"))
            isProblem(visitor().send("POST", WRITING, "", "Authorization", header), 401, "sign-in-needed");
    }

    @Test
    void a_session_writes_by_the_api_only_with_the_mark_of_our_forms() {
        Visitor visitor = signedIn();
        String mark = visitor.mark(visitor.get("/admin", PEOPLE).body());

        isProblem(visitor.send("POST", WRITING, ""), 403, "form-expired");
        isProblem(visitor.send("POST", WRITING, "", "X-CSRF-TOKEN", mark), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: https://evil.example.org",
                "Origin: null"
            })
    void a_password_that_the_browser_remembers_does_not_write_for_another_site(String header) {
        String[] parts = header.split(": ", 2);

        isProblem(
                visitor().send("POST", WRITING, "", "Authorization", Operator.basic(), parts[0], parts[1]),
                403,
                "form-expired");
        isProblem(
                visitor().send("POST", WRITING, "", "Authorization", Operator.basic(), "Origin", HERE),
                405,
                "method-not-allowed");
    }

    @Test
    void who_fails_again_and_again_waits_twice_as_long_each_time() {
        Visitor visitor = visitor();
        String right = Operator.basic();
        String wrong = Operator.basic("operator", "guessed");
        for (int i = 0; i < 5; i++)
            assertThat(write(visitor, wrong).statusCode()).isEqualTo(401);

        HttpResponse<String> early = write(visitor, right);
        gate().wait(Duration.ofSeconds(1));
        assertThat(write(visitor, wrong).statusCode()).isEqualTo(401);
        HttpResponse<String> earlier = write(visitor, right);
        gate().wait(Duration.ofSeconds(2));

        isProblem(early, 429, "too-many-attempts");
        assertThat(early.headers().firstValue("Retry-After")).contains("1");
        assertThat(earlier.headers().firstValue("Retry-After")).contains("2");
        assertThat(write(visitor, right).statusCode()).isEqualTo(405);
        assertThat(write(visitor, wrong).statusCode()).isEqualTo(401);
    }

    @Test
    void the_form_is_throttled_like_the_api_and_says_so_as_a_page() {
        Visitor visitor = visitor();
        for (int i = 0; i < 5; i++) visitor.signIn("guessed", "", PEOPLE);

        HttpResponse<String> answer = visitor.signIn(Operator.PASSWORD, "", PEOPLE);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("<html", "/problems/too-many-attempts");
    }

    @Test
    void other_addresses_do_not_wait_for_the_one_that_fails() {
        Visitor visitor = gate().visitor(HERE);
        for (int i = 0; i < 6; i++) write(visitor, Operator.basic("operator", "guessed"), "203.0.113.7");

        assertThat(write(visitor, Operator.basic(), "203.0.113.7").statusCode()).isEqualTo(429);
        assertThat(write(visitor, Operator.basic(), "203.0.113.7, 203.0.113.8").statusCode())
                .isEqualTo(405);
    }

    @Test
    void guessing_from_many_addresses_slows_strangers_and_not_the_operator() {
        Visitor visitor = gate().visitor(HERE);
        assertThat(write(visitor, Operator.basic(), "198.51.100.1").statusCode())
                .isEqualTo(405);
        for (int i = 0; i < 50; i++) write(visitor, Operator.basic("operator", "guessed"), "203.0.113." + i);

        assertThat(write(visitor, Operator.basic(), "198.51.100.2").statusCode())
                .isEqualTo(429);
        assertThat(write(visitor, Operator.basic(), "198.51.100.1").statusCode())
                .isEqualTo(405);
        gate().wait(Duration.ofMinutes(1));
        assertThat(write(visitor, Operator.basic(), "198.51.100.2").statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sources", "/api", "/api/v1/sources", "/api/v1/status", "/problems/forbidden"})
    void what_is_public_stays_public_for_whoever_asks_and_keeps_no_session(String path) {
        Visitor operator = signedIn();
        Visitor stranger = operator.another();

        HttpResponse<String> plain = stranger.get(path);
        HttpResponse<String> wrong = stranger.get(path, "Authorization", Operator.basic("operator", "guessed"));
        HttpResponse<String> known = operator.get(path);

        for (HttpResponse<String> answer : List.of(plain, wrong, known)) {
            assertThat(answer.statusCode()).isEqualTo(plain.statusCode()).isNotIn(401, 403, 429);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.headers().allValues("Cache-Control"))
                    .isEqualTo(plain.headers().allValues("Cache-Control"));
            assertThat(answer.headers().firstValue("Pragma")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/admin/", "/admin;a=b", "/%61dmin", "//admin", "/admin//", "/ADMIN", "/./admin", "/x/../admin"})
    void no_spelling_of_its_address_opens_the_page(String path) {
        assertThat(visitor().get(path, PEOPLE).statusCode()).isIn(303, 400, 404);
    }

    @Test
    void a_page_that_is_not_there_is_not_told_to_strangers() {
        assertThat(visitor().get("/admin/nothing", PEOPLE).statusCode()).isEqualTo(303);
        assertThat(signedIn().get("/admin/nothing", PEOPLE).statusCode()).isEqualTo(404);
    }

    @Test
    void the_headers_that_every_answer_has_are_on_these_too() {
        for (HttpResponse<String> answer : List.of(
                visitor().get("/admin/sign-in"),
                visitor().get("/admin"),
                signedIn().get("/admin")))
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private static HttpResponse<String> write(Visitor visitor, String authorization, String... from) {
        return from.length == 0
                ? visitor.send("POST", WRITING, "", "Authorization", authorization)
                : visitor.send("POST", WRITING, "", "Authorization", authorization, "X-Forwarded-For", from[0]);
    }

    private static void isProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/" + type);
    }

    private static List<String> filledIn(String form) {
        Document page = Jsoup.parse(form);
        return List.of(
                "_csrf", page.select("input[name=_csrf]").attr("value"),
                "next", page.select("input[name=next]").attr("value"),
                "account", page.select("input[name=account]").attr("value"),
                "password", Operator.PASSWORD);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("nowhere");
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    private static String session(Visitor visitor) {
        return Objects.requireNonNull(visitor.cookies().get(SESSION), "not signed in");
    }

    private Visitor signedIn() {
        Visitor visitor = visitor();
        assertThat(visitor.signIn(Operator.PASSWORD, "").statusCode()).isEqualTo(303);
        return visitor;
    }

    private Visitor visitor() {
        return Objects.requireNonNull(door).another();
    }

    private Gate gate() {
        return Objects.requireNonNull(gate);
    }
}
