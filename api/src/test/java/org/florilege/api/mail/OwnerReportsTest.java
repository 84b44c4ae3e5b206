package org.florilege.api.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.portal.SearchServer;
import org.florilege.api.source.SourceDraft;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.SourceId;
import org.florilege.catalog.search.ElasticsearchSettings;
import org.florilege.harvester.harvest.HarvestOutcome;
import org.florilege.harvester.harvest.HarvestProgress;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.run.Run;
import org.florilege.harvester.run.RunOrder;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// When owners are written to, over a real SMTP server.
class OwnerReportsTest {

    private static final SourceId ID = new SourceId("owned");
    private static final String GOOD = """
            <https://data.example.org/one> a <http://www.w3.org/ns/dcat#Dataset> ;
                <http://purl.org/dc/terms/title> "Un jeu"@fr .
            """;
    private static final String UNTITLED = "<https://data.example.org/%s> a <http://www.w3.org/ns/dcat#Dataset> .\n";

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final GreenMail secured = new GreenMail(ServerSetup.SMTP.dynamicPort())
            .withConfiguration(new GreenMailConfiguration().withUser("portal@example.org", "portal", "right"));

    @TempDir
    private @Nullable Path folder;

    private @Nullable Portal portal;

    @BeforeEach
    void open() {
        server.start();
        portal = Portal.open(
                new DataDirectory(folder().resolve("data")).prepared(),
                new SearchServer.Cluster(ElasticsearchSettings.of(URI.create("http://127.0.0.1:9"))),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        portal().close();
        server.stop();
        secured.stop();
    }

    @Test
    void an_owner_is_told_where_the_report_is_once() throws Exception {
        listen(server.getSmtp().getPort());
        Source source = register(GOOD + UNTITLED.formatted("two"));

        Run first = harvest(source);
        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        harvest(source);
        write(GOOD + UNTITLED.formatted("two") + UNTITLED.formatted("three"));
        harvest(source);
        assertThat(server.waitForIncomingEmail(10_000, 2)).isTrue();

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getSubject()).contains("Les jeux  Bcc: x@example.org");
        assertThat(mails[0].getHeader("Bcc")).isNull();
        assertThat(mails[0].getAllRecipients()[0]).hasToString("owner@example.org");
        assertThat(String.valueOf(mails[0].getContent()))
                .contains("https://catalogue.example.org/reports/" + first.id(), "refusées : 1", "refused: 1");
    }

    @Test
    void an_owner_whose_source_is_all_right_is_left_in_peace() throws Exception {
        listen(server.getSmtp().getPort());
        Source source = register(GOOD);

        harvest(source);
        write(GOOD + UNTITLED.formatted("two"));
        harvest(source);

        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void trying_a_source_writes_to_nobody() throws Exception {
        listen(server.getSmtp().getPort());
        Source source = register(GOOD + UNTITLED.formatted("two"));

        portal().runs().run(source, RunOrder.of(RunKind.VALIDATE), HarvestProgress.SILENT);
        harvest(source);

        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void an_owner_is_told_why_nothing_could_be_read() throws Exception {
        listen(server.getSmtp().getPort());

        harvest(register("<!DOCTYPE html><html><body>Maintenance</body></html>"));

        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(String.valueOf(server.getReceivedMessages()[0].getContent()))
                .contains("rien n’a pu être lu : La réponse est une page HTML")
                .contains("nothing could be read: The answer is an HTML page");
    }

    @Test
    void what_the_log_says_of_a_mail_names_the_reason_underneath() {
        Exception untrusted = new IOException("no trustworthy certificate");

        assertThat(OwnerReports.reason(new MessagingException("Could not convert socket to TLS", untrusted)))
                .isEqualTo("Could not convert socket to TLS: no trustworthy certificate");
    }

    @Test
    void a_mail_server_that_is_not_there_costs_no_harvest() throws Exception {
        listen(9);
        Source source = register(GOOD + UNTITLED.formatted("two"));

        assertThat(harvest(source).outcome()).isEqualTo("complete");
    }

    @Test
    void mail_goes_through_a_server_that_asks_for_an_account() throws Exception {
        secured.start();
        listen(new MailSettings(
                "127.0.0.1", secured.getSmtp().getPort(), "portal", "right", "portal@example.org", false));

        harvest(register(GOOD + UNTITLED.formatted("two")));

        assertThat(secured.waitForIncomingEmail(10_000, 1)).isTrue();
    }

    @Test
    void a_wrong_password_of_the_mail_account_is_told_without_it() {
        secured.start();
        MailSettings wrong = new MailSettings(
                "127.0.0.1", secured.getSmtp().getPort(), "portal", "wr0ng-word", "portal@example.org", false);

        assertThatThrownBy(() -> new Postman(wrong, Clock.systemUTC()).bring("owner@example.org", "s", "t"))
                .isInstanceOf(MessagingException.class)
                .hasMessageNotContaining("wr0ng-word");
        assertThat(wrong.toString()).doesNotContain("wr0ng-word");
        assertThat(secured.getReceivedMessages()).isEmpty();
    }

    @Test
    void nothing_is_said_to_a_server_that_does_not_encrypt_when_it_must() {
        secured.start();
        MailSettings encrypted = new MailSettings(
                "127.0.0.1", secured.getSmtp().getPort(), "portal", "right", "portal@example.org", true);

        assertThatThrownBy(() -> new Postman(encrypted, Clock.systemUTC()).bring("owner@example.org", "s", "t"))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("STARTTLS");
        assertThat(secured.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_run_that_somebody_stopped_is_not_the_owners_matter() throws Exception {
        Source source = register(GOOD + UNTITLED.formatted("two"));
        Run run = harvest(source);
        OwnerReports mail = reports(plain(server.getSmtp().getPort()));
        Counts counts = new Counts(1, 0, 0, 1, 0);

        mail.ended(run, report(source, new HarvestOutcome.Partial(counts, HarvestOutcome.STOPPED)));
        mail.ended(run, report(source, new HarvestOutcome.Complete(counts)));

        assertThat(server.waitForIncomingEmail(10_000, 1)).isTrue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    private static HarvestReport report(Source source, HarvestOutcome outcome) {
        return new HarvestReport(
                source, Instant.EPOCH, Instant.EPOCH, outcome, 1, 1, List.of(), List.of(), Map.of(), List.of());
    }

    private static MailSettings plain(int port) {
        return new MailSettings("127.0.0.1", port, null, null, "portal@example.org", false);
    }

    private void listen(int port) {
        listen(plain(port));
    }

    private void listen(MailSettings settings) {
        portal().runs().listen(reports(settings));
    }

    private OwnerReports reports(MailSettings settings) {
        return new OwnerReports(
                settings,
                portal().runs().archive(),
                new PublicAddress("https://catalogue.example.org"),
                Clock.systemUTC());
    }

    private Run harvest(Source source) {
        portal().runs().run(source, RunOrder.of(RunKind.FORCE), HarvestProgress.SILENT);
        List<Run> runs = portal().runs().archive().of(ID);
        return runs.getFirst();
    }

    private Source register(String records) throws IOException {
        return portal().desk()
                .register(new SourceDraft(
                        ID.value(),
                        "Les jeux\r\nBcc: x@example.org",
                        write(records).toString(),
                        "dcat-rdf",
                        Map.of("owner", "owner@example.org"),
                        Optional.empty()))
                .source();
    }

    private Path write(String records) throws IOException {
        return Files.writeString(folder().resolve("records.ttl"), records);
    }

    private Portal portal() {
        return Objects.requireNonNull(portal);
    }

    private Path folder() {
        return Objects.requireNonNull(folder);
    }
}
