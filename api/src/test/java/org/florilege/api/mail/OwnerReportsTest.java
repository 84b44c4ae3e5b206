package org.florilege.api.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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
import org.florilege.harvester.harvest.HarvestProgress;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.run.Run;
import org.florilege.harvester.run.RunOrder;
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
                .contains("https://catalogue.example.org/reports/" + first.id(), "1 refusées", "1 refused");
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
    void a_mail_server_that_is_not_there_costs_no_harvest() throws Exception {
        listen(9);
        Source source = register(GOOD + UNTITLED.formatted("two"));

        assertThat(harvest(source).outcome()).isEqualTo("complete");
    }

    private void listen(int port) {
        MailSettings settings = new MailSettings("127.0.0.1", port, null, null, "portal@example.org", false);
        portal().runs()
                .listen(new OwnerReports(
                        settings,
                        portal().runs().archive(),
                        new PublicAddress("https://catalogue.example.org"),
                        Clock.systemUTC()));
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
