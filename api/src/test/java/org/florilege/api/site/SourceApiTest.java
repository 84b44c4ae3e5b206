package org.florilege.api.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.florilege.api.site.Gate.Visitor;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.harvest.RemovalSettings;
import org.florilege.harvester.source.SourcePlan;
import org.florilege.harvester.source.SourceType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an operator does with sources by the API, over the real server; every answer is held against the contract.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceApiTest {

    private static final String SOURCES = "/api/v1/sources";
    private static final String ONE = "/api/v1/sources/{id}";
    private static final String SETTINGS = "/api/v1/sources/{id}/settings";
    private static final String RUNS = "/api/v1/sources/{id}/runs";
    private static final String RUN = "/api/v1/runs/{id}";
    private static final String RECORDS = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            <https://data.example.org/one> a dcat:Dataset ; dct:title "Un jeu"@fr ; dct:description "Des données."@fr .
            <https://data.example.org/two> a dcat:Dataset ; dct:description "Sans titre."@fr .
            """;

    private @Nullable Path folder;

    private @Nullable Gate gate;
    private @Nullable Visitor operator;
    private int files;

    @BeforeAll
    void open(@TempDir Path given) {
        folder = given;
        gate = new Gate(given.resolve("data"));
        operator = gate.visitor("http://catalogue.example.org");
    }

    @AfterAll
    void close() {
        Objects.requireNonNull(gate).close();
    }

    @Test
    void a_source_is_registered_read_changed_and_forgotten() {
        HttpResponse<String> created = register("registre", ", \"options\": {\"schedule\": \"30 2 * * *\"}");
        JsonNode settings = ContractCheck.body("POST", SOURCES, created);
        JsonNode read = ContractCheck.body("GET", ONE, operator().get("/api/v1/sources/registre"));
        HttpResponse<String> changed = send("PUT", "/api/v1/sources/registre", draft("x", "Autre titre", ""));
        HttpResponse<String> forgotten = send("DELETE", "/api/v1/sources/registre", "");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location")).contains("/api/v1/sources/registre");
        assertThat(settings.path("options").path("schedule").asString()).isEqualTo("30 2 * * *");
        assertThat(settings.path("nextRun").asString()).isNotEmpty();
        assertThat(read.path("source").path("nextRun").asString())
                .isEqualTo(settings.path("nextRun").asString());
        assertThat(read.path("source").path("type").asString()).isEqualTo("dcat-rdf");
        assertThat(ContractCheck.body("PUT", ONE, changed).path("title").asString())
                .isEqualTo("Autre titre");
        assertThat(forgotten.statusCode()).isEqualTo(204);
        assertThat(operator().get("/api/v1/sources/registre").statusCode()).isEqualTo(404);
    }

    @Test
    void all_fields_that_are_wrong_are_told_at_once() {
        HttpResponse<String> answer = send("POST", SOURCES, """
                {"id": "Pas Un Nom", "title": " ", "location": "nowhere at all", "type": "gopher"}""");

        JsonNode problem = ContractCheck.body("POST", SOURCES, answer);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/invalid-source");
        assertThat(SearchApiTest.texts(problem.path("errors"), "field"))
                .containsExactlyInAnyOrder("id", "title", "location", "type");
    }

    @Test
    void what_is_wrong_is_told_in_the_language_of_who_asks() {
        String wrong = """
                {"title": " ", "location": "nowhere", "options": {"rate": "quick"}, "credential": {"kind": "basic"}}""";

        JsonNode english = ContractCheck.body("POST", SOURCES, send("POST", SOURCES + "?lang=en", wrong));
        JsonNode french = ContractCheck.body("POST", SOURCES, send("POST", SOURCES + "?lang=fr", wrong));

        assertThat(english.path("detail").asString())
                .contains("The source needs a title.", "rate is a number such as 2 or 0.5, not \"quick\".")
                .doesNotContain("«");
        assertThat(french.path("detail").asString())
                .contains("La source a besoin d’un titre.", "rate est un nombre comme 2 ou 0.5, et non « quick ».")
                .doesNotContain("needs");
        assertThat(french.at("/errors/0/detail").asString()).startsWith("« nowhere » n’est ni");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "preview"})
    void an_id_that_is_a_word_of_our_own_addresses_is_refused(String id) {
        HttpResponse<String> answer = register(id, "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ContractCheck.body("POST", SOURCES, answer)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("id");
    }

    @Test
    void why_a_run_is_not_complete_is_told_in_the_language_of_who_asks() {
        String run = harvested("incomplet", "<https://data.example.org/x> a <https://e.org/Thing> .")
                .replace("/reports/", "/api/v1/runs/");

        JsonNode english = ContractCheck.body("GET", RUN, get(run + "?lang=en"));
        JsonNode french = ContractCheck.body("GET", RUN, operator().get(run, "Accept-Language", "fr"));
        JsonNode source = ContractCheck.body("GET", ONE, get("/api/v1/sources/incomplet?lang=fr"));

        assertThat(english.path("reason").asString()).startsWith("No dataset, service");
        assertThat(french.path("reason").asString()).startsWith("On n’y a trouvé ni jeu de données");
        assertThat(source.at("/runs/0/note").asString()).startsWith("On n’y a trouvé ni jeu de données");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schedule: tonight",
                "enabled: perhaps",
                "precedence: 2000",
                "owner: nobody",
                "rate: quick",
                "run-time: long",
                "grace: soon",
                "grace: 99999999999999999 d",
                "removal-share: 120",
                "colour: blue"
            })
    void an_option_that_is_wrong_is_named(String option) {
        String[] parts = option.split(": ", 2);
        HttpResponse<String> answer =
                register("options", ", \"options\": {\"" + parts[0] + "\": \"" + parts[1] + "\"}");

        JsonNode problem = ContractCheck.body("POST", SOURCES, answer);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(SearchApiTest.texts(problem.path("errors"), "field")).containsExactly(parts[0]);
    }

    @Test
    void a_field_that_is_not_there_is_refused_by_its_name() {
        HttpResponse<String> answer =
                send("POST", SOURCES, "{\"titel\": \"x\", \"location\": \"https://example.org/\"}");

        JsonNode problem = ContractCheck.body("POST", SOURCES, answer);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problem.path("errors").get(0).path("field").asString()).isEqualTo("titel");
        assertThat(problem.path("detail").asString())
                .contains("location", "title")
                .doesNotContain("org.florilege");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"text\"", "{\"title\": {}}", "null"})
    void a_body_that_cannot_be_read_is_refused(String body) {
        HttpResponse<String> answer = send("POST", SOURCES, body);

        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        ContractCheck.body("POST", SOURCES, answer);
    }

    @Test
    void an_id_or_an_address_that_is_taken_is_refused() {
        String location = file(RECORDS);
        send("POST", SOURCES, draftOf("pris", "Titre", location, ""));

        HttpResponse<String> again = send("POST", SOURCES, draft("pris", "Titre", ""));
        HttpResponse<String> elsewhere = send("POST", SOURCES, draftOf("autre", "Titre", location, ""));

        assertThat(ContractCheck.body("POST", SOURCES, again)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("id");
        assertThat(ContractCheck.body("POST", SOURCES, elsewhere)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("location");
    }

    @Test
    void a_secret_is_kept_and_never_given_out() {
        String credential =
                ", \"credential\": {\"kind\": \"header\", \"name\": \"X-Key\", \"key\": \"abc-secret-def\"}";
        HttpResponse<String> created = register("secrete", credential);
        HttpResponse<String> settings = get("/api/v1/sources/secrete/settings");
        HttpResponse<String> kept = send("PUT", "/api/v1/sources/secrete", draft("secrete", "Titre", ""));
        HttpResponse<String> taken = send(
                "PUT", "/api/v1/sources/secrete", draft("secrete", "Titre", ", \"credential\": {\"kind\": \"none\"}"));

        for (HttpResponse<String> answer : List.of(created, settings, kept, get("/api/v1/sources/secrete")))
            assertThat(answer.body()).doesNotContain("abc-secret-def");
        assertThat(ContractCheck.body("GET", SETTINGS, settings)
                        .path("credential")
                        .path("name")
                        .asString())
                .isEqualTo("X-Key");
        assertThat(ContractCheck.body("PUT", ONE, kept)
                        .path("credential")
                        .path("kind")
                        .asString())
                .isEqualTo("header");
        assertThat(ContractCheck.body("PUT", ONE, taken).has("credential")).isFalse();
    }

    @Test
    void a_password_in_the_address_is_refused_and_not_repeated() {
        String draft = draftOf("adresse", "Titre", "https://somebody:abc-secret-def@data.example.org/", "");

        HttpResponse<String> answer = send("POST", SOURCES + "?lang=fr", draft);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ni nom ni mot de passe").doesNotContain("abc-secret-def");
    }

    @Test
    void a_run_that_could_read_nothing_takes_no_record_away_also_not_in_numbers() throws IOException {
        String location = file(RECORDS.replace("data.example.org", "nombre.example.org"));
        send("POST", SOURCES, draftOf("nombre", "Une source", location, ""));
        runTo("complete", "nombre", "harvest");

        Files.writeString(Path.of(location), "<!DOCTYPE html><html><body>Panne</body></html>");
        runTo("unreachable", "nombre", "harvest");
        assertThat(records("nombre")).isEqualTo(1);

        runTo("complete", "nombre", "clear");
        assertThat(records("nombre")).isZero();
    }

    private long records(String id) {
        JsonNode source = ContractCheck.body("GET", ONE, operator().get("/api/v1/sources/" + id));
        return source.at("/source/records").asLong();
    }

    private void runTo(String outcome, String id, String kind) {
        String run = send("POST", "/api/v1/sources/" + id + "/runs", "{\"kind\": \"" + kind + "\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        operator().get(run + "/events");
        assertThat(ContractCheck.body("GET", RUN, operator().get(run))
                        .path("state")
                        .asString())
                .isEqualTo(outcome);
    }

    @Test
    void two_people_do_not_overwrite_each_other() {
        String tag = register("partagee", "").headers().firstValue("ETag").orElseThrow();
        String path = "/api/v1/sources/partagee";

        HttpResponse<String> first = send("PUT", path, draft("partagee", "Le premier", ""), "If-Match", tag);
        HttpResponse<String> second = send("PUT", path, draft("partagee", "Le second", ""), "If-Match", tag);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(ContractCheck.body("PUT", ONE, second).path("type").asString())
                .isEqualTo("/problems/changed-meanwhile");
    }

    @Test
    void settings_and_runs_are_for_the_operator_alone() {
        register("privee", "");
        Visitor stranger = operator().another();

        for (String what : List.of("settings", "runs"))
            assertThat(stranger.get("/api/v1/sources/privee/" + what).statusCode())
                    .isEqualTo(401);
        assertThat(stranger.get("/api/v1/sources/privee").body()).doesNotContain("options");
    }

    @Test
    void a_preview_shows_records_and_findings_and_writes_nothing() {
        HttpResponse<String> answer = send("POST", SOURCES + "/preview?lang=en", draft("essai", "Un essai", ""));

        JsonNode preview = ContractCheck.body("POST", SOURCES + "/preview", answer);
        assertThat(SearchApiTest.texts(preview.path("records"), "title")).containsExactly("Un jeu");
        assertThat(preview.at("/records/0/turtle").asString()).contains("Des données.");
        assertThat(SearchApiTest.texts(preview.path("findings"), "rule")).contains("title-missing");
        assertThat(get("/api/v1/sources/essai").statusCode()).isEqualTo(404);
    }

    @Test
    void a_run_is_started_followed_and_read() {
        String records = file(RECORDS.replace("data.example.org", "run.example.org"));
        send("POST", SOURCES, draftOf("moissonnee", "Une source", records, ""));
        HttpResponse<String> started = send("POST", "/api/v1/sources/moissonnee/runs", "{\"kind\": \"harvest\"}");
        String path = started.headers().firstValue("Location").orElseThrow();

        String events = operator().get(path + "/events").body();
        JsonNode ended = ContractCheck.body("GET", RUN, operator().get(path));
        JsonNode all = ContractCheck.body("GET", RUNS, get("/api/v1/sources/moissonnee/runs"));

        assertThat(started.statusCode()).isEqualTo(202);
        ContractCheck.body("POST", RUNS, started);
        assertThat(events).contains("event:ended").endsWith("\n\n");
        assertThat(ended.path("state").asString()).isEqualTo("complete");
        assertThat(ended.path("counts").path("created").asLong()).isEqualTo(1);
        assertThat(ended.path("counts").path("refused").asLong()).isEqualTo(1);
        assertThat(SearchApiTest.texts(all.path("runs"), "id"))
                .containsExactly(ended.path("id").asString());
    }

    @Test
    void a_run_under_way_keeps_others_out_until_it_is_stopped() throws Exception {
        try (SlowServer server = new SlowServer()) {
            send("POST", SOURCES, draftOf("lente", "Une source lente", server.address(), ""));
            String path = send("POST", "/api/v1/sources/lente/runs", "{\"kind\": \"harvest\"}")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            server.awaitRequest();
            CompletableFuture<String> events = CompletableFuture.supplyAsync(
                    () -> operator().another().get(path + "/events").body());

            HttpResponse<String> second = send("POST", "/api/v1/sources/lente/runs", "{\"kind\": \"harvest\"}");
            HttpResponse<String> removal = send("DELETE", "/api/v1/sources/lente", "");
            JsonNode running = ContractCheck.body("GET", RUN, operator().get(path));
            HttpResponse<String> stopped = send("POST", path + "/stop", "");

            JsonNode busy = ContractCheck.body("POST", RUNS, second);
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(path).endsWith(busy.path("run").asString());
            assertThat(removal.statusCode()).isEqualTo(409);
            assertThat(running.path("state").asString()).isEqualTo("running");
            ContractCheck.body("POST", "/api/v1/runs/{id}/stop", stopped);
            server.release();
            assertThat(events.get(20, TimeUnit.SECONDS)).contains("event:progress", "event:ended");
        }
    }

    @Test
    void whoever_follows_a_run_and_goes_away_is_no_longer_told() throws Exception {
        try (SlowServer server = new SlowServer()) {
            send("POST", SOURCES, draftOf("suivie", "Une source suivie", server.address(), ""));
            String path = send("POST", "/api/v1/sources/suivie/runs", "{\"kind\": \"harvest\"}")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            server.awaitRequest();
            var live = Objects.requireNonNull(gate).portal().runs().live().stream()
                    .filter(run -> path.endsWith(run.run().id().value()))
                    .findFirst()
                    .orElseThrow();

            try (var connection = operator().listen(path + "/events")) {
                assertThat(connection.read()).isPositive();
                assertThat(live.watchers()).isEqualTo(1);
            }

            await().atMost(Duration.ofSeconds(10)).until(() -> live.watchers() == 0);
            server.release();
        }
    }

    @Test
    void the_report_of_a_run_is_read_by_its_address_alone() {
        String report = harvested("rapport", RECORDS);

        HttpResponse<String> asJson = operator().another().get(report + "?lang=en", "Accept", "application/json");
        HttpResponse<String> asTable = operator().another().get(report + ".csv?lang=en");
        JsonNode document = ContractCheck.body("GET", "/reports/{id}", asJson);

        for (HttpResponse<String> answer : List.of(asJson, asTable)) {
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("private");
            assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
        assertThat(document.at("/findings/0/rule").asString()).isEqualTo("title-missing");
        assertThat(document.at("/findings/0/record").asString()).isEqualTo("https://data.example.org/two");
        assertThat(document.at("/findings/0/message").asString()).isEqualTo("The record has no title.");
        assertThat(operator().get(report + ".json?lang=fr").body()).contains("La fiche n’a pas de titre.");
        assertThat(document.at("/run/state").asString()).isEqualTo("complete");
        assertThat(asTable.body())
                .startsWith("\uFEFFsource,run,severity,rule,record,")
                .contains("\r\nrapport,", ",refused,title-missing,https://data.example.org/two,")
                .endsWith("\r\n");
    }

    @Test
    void a_spreadsheet_runs_nothing_that_a_source_wrote() {
        String report = harvested("formule", RECORDS.replace("<https://data.example.org/two>", "<=cmd()>"));

        assertThat(operator().get(report + ".csv").body()).doesNotContain(",=", ",\"=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".csv", ".json", ".pdf"})
    void a_report_that_is_not_there_is_not_found(String suffix) {
        HttpResponse<String> answer =
                operator().get("/reports/20261125t021500-7f3kq9x2ma1b4c5d6e7f" + suffix, "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        ContractCheck.body("GET", "/reports/{id}", answer);
    }

    @Test
    void a_browser_sees_the_page_of_a_report_at_the_same_address() {
        String report = harvested("formes", RECORDS);

        HttpResponse<String> page = operator().get(report, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        HttpResponse<String> table = operator().get(report, "Accept", "text/csv");

        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("La fiche n’a pas de titre.");
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    }

    private String harvested(String id, String records) {
        send("POST", SOURCES, draftOf(id, "Une source", file(records), ""));
        String run = send("POST", "/api/v1/sources/" + id + "/runs", "{\"kind\": \"harvest\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        operator().get(run + "/events");
        return run.replace("/api/v1/runs/", "/reports/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261125t021500-7f3kq9x2ma1b4c5d6e7f", "nothing"})
    void a_run_that_is_not_there_is_not_found(String id) {
        HttpResponse<String> run = operator().get("/api/v1/runs/" + id);
        HttpResponse<String> events = operator().get("/api/v1/runs/" + id + "/events");

        assertThat(run.statusCode()).isEqualTo(404);
        assertThat(events.statusCode()).isEqualTo(404);
        ContractCheck.body("GET", RUN, run);
    }

    @Test
    void a_kind_of_run_that_there_is_not_is_refused() {
        register("sorte", "");
        HttpResponse<String> answer = send("POST", "/api/v1/sources/sorte/runs", "{\"kind\": \"dance\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ContractCheck.body("POST", RUNS, answer).path("detail").asString())
                .contains("harvest, preview");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void every_type_and_option_has_a_label_in_each_language(String language) {
        JsonNode types =
                ContractCheck.body("GET", "/api/v1/source-types", get("/api/v1/source-types?lang=" + language));

        assertThat(SearchApiTest.texts(types.path("types"), "id"))
                .containsExactly(List.of(SourceType.values()).stream()
                        .map(SourceType::id)
                        .toArray(String[]::new));
        assertThat(SearchApiTest.texts(types.path("options"), "name"))
                .containsAll(SourcePlan.KEYS)
                .containsAll(FetchSettings.KEYS)
                .containsAll(RemovalSettings.KEYS);
    }

    private HttpResponse<String> register(String id, String more) {
        return send("POST", SOURCES, draft(id, "Une source", more));
    }

    private String draft(String id, String title, String more) {
        return draftOf(id, title, file(RECORDS), more);
    }

    private static String draftOf(String id, String title, String location, String more) {
        return JsonMapper.shared()
                        .writeValueAsString(java.util.Map.of("id", id, "title", title, "location", location))
                        .replaceFirst("}$", "")
                + more + "}";
    }

    private String file(String content) {
        try {
            Path file = Objects.requireNonNull(folder).resolve("source-" + ++files + ".ttl");
            return Files.writeString(file, content).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path) {
        return operator().get(path, "Authorization", Operator.basic());
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "Authorization", Operator.basic(), "Content-Type", "application/json"),
                        java.util.stream.Stream.of(headers))
                .toArray(String[]::new);
        return operator().send(method, path, body, all);
    }

    private Visitor operator() {
        return Objects.requireNonNull(operator);
    }
}
