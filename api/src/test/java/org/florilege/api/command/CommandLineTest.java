package org.florilege.api.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.florilege.catalog.store.TdbRecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final String DOCUMENT = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            <https://data.example.org/one> a dcat:Dataset ; dct:title "Un"@fr ; dct:description "Le premier."@fr .
            <https://data.example.org/two> a dcat:Dataset ; dct:title "Deux"@fr ; dct:description "Le second."@fr .
            """;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void help_lists_the_commands() {
        assertThat(run("help")).isZero();
        assertThat(out()).contains("demo", "serve", "harvest", "reindex", "verify", "compact", "Exit codes");
    }

    @Test
    void nothing_to_do_shows_the_help() {
        assertThat(run()).isZero();
        assertThat(out()).contains("demo", "serve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve", "harvest", "export", "reindex", "verify", "compact"})
    void every_command_explains_itself(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out()).contains("florilege " + command, "--data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dance", "harvest", "export", "export here.nq --format n3", "serve --prot 1", "demo --port many"
            })
    void wrong_usage_is_one_sentence_and_exit_code_2(String command) {
        assertThat(run(command.split(" "))).isEqualTo(2);
        oneSentence();
    }

    @ParameterizedTest
    @CsvSource({
        "harvset x, did you mean harvest, florilege help",
        "dance, There is no command \"dance\", florilege help",
        "serve --prot 1, There is no option --prot, florilege serve --help",
        "compact now, \"now\" is one word too many, florilege compact --help"
    })
    void a_mistyped_word_is_named_with_what_may_be_meant(String line, String problem, String help) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        oneSentence(problem, help);
    }

    @Test
    void what_was_exported_can_be_harvested_and_exported_again_to_the_byte() throws IOException {
        Path file = Files.writeString(directory.resolve("two.ttl"), DOCUMENT);
        Path dump = directory.resolve("dump.nq.gz");
        Path again = directory.resolve("again.nq.gz");
        String other = directory.resolve("other").toString();
        run("harvest", file.toString(), "--data", data());

        assertThat(run("export", dump.toString(), "--data", data())).as(err()).isZero();
        assertThat(err()).contains("2 records");
        assertThat(run("harvest", dump.toString(), "--data", other)).as(err()).isZero();
        assertThat(run("export", again.toString(), "--data", other)).as(err()).isZero();

        assertThat(again).hasSameBinaryContentAs(dump);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/full", "/no/such/folder/dump.nq"})
    void a_file_that_cannot_be_written_is_one_sentence(String file) throws IOException {
        Path link = directory.resolve("full.nq.part");
        Files.createSymbolicLink(link, Path.of("/dev/full"));
        String target = file.equals("/dev/full") ? directory.resolve("full.nq").toString() : file;
        Path document = Files.writeString(directory.resolve("two.ttl"), DOCUMENT);
        run("harvest", document.toString(), "--data", data());

        assertThat(run("export", target, "--data", data())).isEqualTo(1);

        assertThat(err().lines().toList().getLast())
                .startsWith("florilege: The file " + target + " cannot be written (");
    }

    @Test
    void a_catalogue_that_standard_output_does_not_take_is_no_success() throws IOException {
        Path document = Files.writeString(directory.resolve("two.ttl"), DOCUMENT);
        run("harvest", document.toString(), "--data", data());

        try (PrintStream full = new PrintStream("/dev/full", StandardCharsets.UTF_8)) {
            int code = FlorilegeCommand.run(
                    new String[] {"export", "-", "--data", data()},
                    full,
                    new PrintStream(err, true, StandardCharsets.UTF_8));

            assertThat(code).isEqualTo(1);
        }
        assertThat(err()).contains("florilege: Standard output could not be written to its end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nq", "nt", "ttl", "rdf", "jsonld"})
    void the_catalogue_goes_to_standard_output_in_each_form(String format) throws IOException {
        Path file = Files.writeString(directory.resolve("two.ttl"), DOCUMENT);
        run("harvest", file.toString(), "--data", data());
        out.reset();

        assertThat(run("export", "-", "--format", format, "--data", data()))
                .as(err())
                .isZero();

        DatasetGraph read = RDFParser.fromString(out(), RDFLanguages.filenameToLang("dump." + format))
                .toDatasetGraph();
        long quads = read.stream().count();
        assertThat(quads).isPositive();
        if (format.equals("nq")) assertThat(read.size()).isEqualTo(2);
    }

    @Test
    void a_profile_is_exported_as_its_feed_shows_it() throws IOException {
        Path file = Files.writeString(directory.resolve("two.ttl"), DOCUMENT);
        Path dump = directory.resolve("profile.ttl");
        run("harvest", file.toString(), "--data", data());

        assertThat(run("export", dump.toString(), "--profile", "dcat-ap", "--data", data()))
                .as(err())
                .isZero();

        assertThat(dump).content().contains("dcat:Catalog", "hydra:totalItems", "data.example.org/two");
        assertThat(run("export", dump.toString(), "--profile", "none", "--data", data()))
                .isEqualTo(2);
        assertThat(run("export", "x.nq", "--profile", "dcat-ap", "--data", data()))
                .isEqualTo(2);
    }

    @Test
    void a_file_is_harvested_and_a_second_time_nothing_has_changed() throws IOException {
        Path file = Files.writeString(directory.resolve("two.ttl"), DOCUMENT);

        assertThat(run("harvest", file.toString(), "--data", data())).as(err()).isZero();
        assertThat(out()).contains("2 new");
        out.reset();
        assertThat(run("harvest", file.toString(), "--data", data())).isZero();
        assertThat(out()).contains("2 unchanged");
    }

    @ParameterizedTest
    @CsvSource({
        "--set, rate=fast, fast",
        "--set, grace=soon, soon",
        "--set, colour=blue, colour",
        "--type, gopher, gopher"
    })
    void a_choice_that_cannot_be_is_one_sentence(String option, String choice, String named) throws IOException {
        Path file = Files.writeString(directory.resolve("two.ttl"), DOCUMENT);

        assertThat(run("harvest", file.toString(), option, choice, "--data", data()))
                .isEqualTo(1);
        oneSentence(named);
    }

    @Test
    void a_source_that_the_settings_declare_is_harvested_by_its_id() throws IOException {
        Path file = Files.writeString(directory.resolve("two.ttl"), DOCUMENT);
        Path settings = Files.writeString(directory.resolve("settings.yaml"), """
                florilege:
                  sources:
                    - {id: declared, title: Two, location: "%s"}
                """.formatted(file));

        assertThat(run("harvest", "declared", "--config", settings.toString(), "--data", data()))
                .as(err())
                .isZero();
        assertThat(out()).contains("2 new");
    }

    @Test
    void a_password_in_an_address_is_refused_and_not_repeated() {
        assertThat(run("harvest", "http://somebody:abc-secret-def@127.0.0.1:9/", "--data", data()))
                .isEqualTo(1);
        oneSentence("credential");
        assertThat(err()).doesNotContain("abc-secret-def");
    }

    @Test
    void the_feed_of_a_store_is_checked_as_other_portals_read_it() throws IOException {
        Path file = Files.writeString(directory.resolve("two.ttl"), DOCUMENT);
        assertThat(run("harvest", file.toString(), "--data", data())).as(err()).isZero();

        assertThat(run("verify", "--feed", "--data", data())).as(err()).isZero();
        assertThat(out()).contains("CKAN: ", "data.europa.eu: ", "data.gouv.fr: ", " records, 0 differ");
    }

    @Test
    void a_portal_that_does_not_answer_fails_the_check_of_its_feed() {
        assertThat(run("verify", "--feed", "http://127.0.0.1:9")).isEqualTo(1);
        assertThat(out()).contains("CKAN: the walk failed: no answer");
        assertThat(run("verify", "--feed", "somewhere")).isEqualTo(1);
        oneSentence();
    }

    @Test
    void a_dry_run_writes_nothing() throws IOException {
        Path file = Files.writeString(directory.resolve("two.ttl"), DOCUMENT);

        assertThat(run("harvest", file.toString(), "--dry-run", "--data", data()))
                .isZero();

        try (TdbRecordStore store = TdbRecordStore.open(Path.of(data()).resolve("store"))) {
            assertThat(store.state().sequence()).isZero();
        }
    }

    @Test
    void a_refused_record_makes_the_run_partial() throws IOException {
        Path file = Files.writeString(
                directory.resolve("bad.ttl"),
                DOCUMENT + "<https://data.example.org/untitled> a dcat:Dataset ; dct:issued \"2020\" .");

        assertThat(run("harvest", file.toString(), "--data", data())).isEqualTo(3);
        assertThat(out()).contains("title-missing", "https://data.example.org/untitled");
    }

    @Test
    void a_path_that_is_not_there_is_one_sentence() {
        assertThat(run("harvest", "/no/such/file.ttl", "--data", data())).isEqualTo(1);
        oneSentence("/no/such/file.ttl");
    }

    @Test
    void an_address_where_nobody_answers_is_one_sentence() throws IOException {
        String address;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = "http://127.0.0.1:" + socket.getLocalPort() + "/catalog.ttl";
        }

        assertThat(run("harvest", address, "--data", data())).isEqualTo(1);
        oneSentence(address, "Check the address");
        assertThat(Path.of(data(), "sources")).isEmptyDirectory();
    }

    @Test
    void a_data_directory_that_is_a_file_is_one_sentence() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThat(run("compact", "--data", file.toString())).isEqualTo(1);
        oneSentence(file.toString(), "--data");
    }

    @Test
    void a_store_that_is_no_store_is_one_sentence() throws IOException {
        Files.createDirectories(Path.of(data()));
        Files.writeString(Path.of(data(), "store"), "nonsense");

        assertThat(run("compact", "--data", data())).isEqualTo(1);
        oneSentence("store");
    }

    @Test
    void a_taken_port_is_one_sentence_and_starts_nothing() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(socket.getLocalPort());

            assertThat(run("serve", "--port", port, "--data", data())).isEqualTo(1);

            oneSentence(port, "--port");
            assertThat(Path.of(data(), "store")).doesNotExist();
        }
    }

    @Test
    void a_wrong_setting_is_one_sentence_that_names_the_key_and_the_file() throws IOException {
        Path settings = Files.writeString(directory.resolve("florilege.yaml"), "florilege:\n  base-url: nowhere\n");

        assertThat(run("serve", "--config", settings.toString(), "--data", data()))
                .isEqualTo(1);
        oneSentence("florilege.base-url", "nowhere");
    }

    @Test
    void an_unknown_setting_is_one_sentence_that_names_it() throws IOException {
        Path settings = Files.writeString(directory.resolve("florilege.yaml"), "florilege:\n  colour: red\n");

        assertThat(run("serve", "--config", settings.toString(), "--data", data()))
                .isEqualTo(1);
        oneSentence("florilege.colour", settings.toString());
    }

    @Test
    void the_first_start_tells_the_operator_a_password_and_no_other_start_does() throws IOException {
        Path settings = settings("port: 0", "elasticsearch: {uris: 'http://127.0.0.1:9'}");

        run("serve", "--config", settings.toString(), "--data", data());
        assertThat(out()).contains("shown this once: ", "/admin");
        out.reset();
        run("serve", "--config", settings.toString(), "--data", data());

        assertThat(out()).doesNotContain("shown this once");
    }

    @Test
    void a_key_for_secrets_that_is_none_stops_the_start() throws IOException {
        Path settings = settings("port: 0", "elasticsearch: {uris: 'http://127.0.0.1:9'}", "secret-key: short");

        run("serve", "--config", settings.toString(), "--data", data());

        assertThat(err()).contains("florilege.secret-key must be the base64").doesNotContain("short,");
        assertThat(Path.of(data(), "secrets", "secret-key")).doesNotExist();
    }

    @Test
    void a_password_that_is_set_is_not_told() throws IOException {
        Path settings = settings(
                "port: 0", "elasticsearch: {uris: 'http://127.0.0.1:9'}", "operator: {password: 'long enough'}");

        run("serve", "--config", settings.toString(), "--data", data());

        assertThat(out()).doesNotContain("shown this once", "long enough");
        assertThat(Path.of(data(), "secrets", "operator-password-hash")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "operator: {password: sesame}",
                "operator: {password-hash: sesame}",
                "operator: {password: 'long enough', password-hash: sesame}",
                "trusted-proxies: proxy.example.org"
            })
    void a_wrong_setting_of_the_operator_is_one_sentence_that_keeps_secrets(String setting) throws IOException {
        Path settings = settings("port: 0", "elasticsearch: {uris: 'http://127.0.0.1:9'}", setting);

        assertThat(run("serve", "--config", settings.toString(), "--data", data()))
                .isEqualTo(1);
        oneSentence("florilege." + setting.substring(0, setting.indexOf(':')));
        assertThat(err()).doesNotContain("sesame");
    }

    @Test
    void compacting_keeps_what_was_harvested() throws IOException {
        Path file = Files.writeString(directory.resolve("two.ttl"), DOCUMENT);
        run("harvest", file.toString(), "--data", data());

        assertThat(run("compact", "--data", data())).as(err()).isZero();

        try (TdbRecordStore store = TdbRecordStore.open(Path.of(data()).resolve("store"))) {
            assertThat(store.state().sequence()).isEqualTo(2);
        }
    }

    private Path settings(String... lines) throws IOException {
        String text = "florilege:\n  " + String.join("\n  ", lines) + "\n";
        return Files.writeString(directory.resolve("florilege.yaml"), text);
    }

    private void oneSentence(String... parts) {
        assertThat(err()).startsWith("florilege: ").doesNotContain("\tat ", "Exception:");
        for (String part : parts) assertThat(err()).contains(part);
        assertThat(err().strip().lines()).hasSize(1);
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private int run(String... arguments) {
        return FlorilegeCommand.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
