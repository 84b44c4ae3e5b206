package org.florilege.api.command;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.florilege.api.discovery.SecurityContacts;
import org.florilege.api.dump.DumpPlan;
import org.florilege.api.feed.CatalogueCard;
import org.florilege.api.mail.MailSettings;
import org.florilege.api.oai.RepositoryCard;
import org.florilege.api.operator.ClientAddress;
import org.florilege.api.operator.FirstPassword;
import org.florilege.api.operator.OperatorPassword;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.SearchServer;
import org.florilege.api.setting.Setting;
import org.florilege.api.setting.SettingException;
import org.florilege.api.setting.Settings;
import org.florilege.api.source.Cron;
import org.florilege.api.sparql.QueryLimits;
import org.florilege.api.web.PublicAddress;
import org.florilege.api.web.WebSettings;
import org.florilege.catalog.elasticsearch.EmbeddedElasticsearchSettings;
import org.florilege.catalog.search.ElasticsearchSettings;
import org.florilege.harvester.secret.SecretKeys;
import org.jspecify.annotations.Nullable;

/// Makes of the operator's settings what each part of the portal is told; a part refuses what makes no sense to it.
record PortalSettings(Settings settings) {

    private static final int HIGHEST_PORT = 65_535;
    private static final int USUAL_PORT = 8080;
    private static final int MOST_HEAP = 31_000;
    private static final int USUAL_HEAP = 512;
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 200;
    private static final int MAIL_SUBMISSION = 587;
    private static final int MAIL_RELAY = 25;
    private static final int LONGEST_QUERY = 3600;
    private static final int MOST_ROWS = 999_999_999;
    private static final int MOST_MEGABYTES = 1 << 20;
    private static final int MOST_QUERIES = 1000;
    private static final String NEVER = "never";
    private static final String THIS_MACHINE = "127.0.0.1";

    DataDirectory data(String otherwise) {
        return new DataDirectory(settings.path(Setting.DATA).orElse(Path.of(otherwise)));
    }

    /// A portal says its own address as it can be reached from this machine, unless told otherwise.
    WebSettings web() {
        int port = settings.number(Setting.PORT, 0, HIGHEST_PORT, USUAL_PORT);
        String base = settings.text(Setting.BASE_URL).orElse("http://localhost:" + port);
        return new WebSettings(port, settings.text(Setting.ADDRESS).orElse(THIS_MACHINE), new PublicAddress(base));
    }

    /// The time, in the zone in which schedules are meant.
    Clock clock() {
        String zone = settings.text(Setting.TIME_ZONE).orElse("Europe/Paris");
        try {
            return Clock.system(ZoneId.of(zone));
        } catch (DateTimeException e) {
            throw settings.wrong(Setting.TIME_ZONE, "a time zone such as Europe/Paris or UTC");
        }
    }

    /// The operator's password: as it is set, else the one that the data directory keeps, which the first start makes.
    FirstPassword operator(DataDirectory data) {
        boolean hashed = settings.text(Setting.OPERATOR_PASSWORD_HASH).isPresent();
        if (hashed && settings.text(Setting.OPERATOR_PASSWORD).isPresent())
            throw new SettingException("Set either " + Setting.OPERATOR_PASSWORD.key() + " or "
                    + Setting.OPERATOR_PASSWORD_HASH.key() + ", not both.");
        return settings.text(Setting.OPERATOR_PASSWORD)
                .map(this::password)
                .or(() -> settings.text(Setting.OPERATOR_PASSWORD_HASH).map(this::hash))
                .map(password -> new FirstPassword(password, Optional.empty()))
                .orElseGet(() -> FirstPassword.in(data.operatorPassword()));
    }

    private OperatorPassword password(String text) {
        if (text.length() < SHORTEST_PASSWORD || text.length() > LONGEST_PASSWORD)
            throw settings.wrong(
                    Setting.OPERATOR_PASSWORD,
                    "a text of " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD + " characters");
        return OperatorPassword.ofText(text);
    }

    private OperatorPassword hash(String text) {
        return OperatorPassword.ofHash(text)
                .orElseThrow(() -> settings.wrong(
                        Setting.OPERATOR_PASSWORD_HASH,
                        "a bcrypt hash such as htpasswd -nB makes, whole and with its dollar signs"));
    }

    /// How the catalogue introduces itself to other portals.
    SecurityContacts security() {
        return SecurityContacts.of(settings);
    }

    CatalogueCard card() {
        return CatalogueCard.of(settings);
    }

    /// How the catalogue is called among harvesters that speak OAI-PMH.
    RepositoryCard repository() {
        return RepositoryCard.of(settings, web().portal());
    }

    /// How much one query may ask for.
    QueryLimits queries() {
        QueryLimits usual = QueryLimits.USUAL;
        return new QueryLimits(
                Duration.ofSeconds(settings.number(Setting.SPARQL_SECONDS, 1, LONGEST_QUERY, (int)
                        usual.time().toSeconds())),
                settings.number(Setting.SPARQL_ROWS, 1, MOST_ROWS, (int) usual.rows()),
                settings.number(Setting.SPARQL_MEGABYTES, 1, MOST_MEGABYTES, usual.megabytes()),
                settings.number(Setting.SPARQL_AT_ONCE, 1, MOST_QUERIES, usual.atOnce()));
    }

    /// When dumps are made.
    DumpPlan dumps() {
        String schedule = settings.text(Setting.DUMPS_SCHEDULE).orElse(DumpPlan.USUAL_SCHEDULE);
        try {
            return new DumpPlan(
                    schedule.equals(NEVER) ? Optional.empty() : Optional.of(Cron.parse(schedule)),
                    settings.number(Setting.DUMPS_KEEP, 1, DumpPlan.MOST_KEPT, DumpPlan.USUALLY_KEPT));
        } catch (IllegalArgumentException e) {
            throw settings.wrong(
                    Setting.DUMPS_SCHEDULE,
                    "five fields (minute, hour, day, month, weekday), such as \"30 3 * * *\", or never");
        }
    }

    /// Which proxies tell the truth about who asks.
    ClientAddress clients() {
        Set<InetAddress> proxies = settings.text(Setting.TRUSTED_PROXIES).stream()
                .flatMap(text -> Arrays.stream(text.split("[\\[\\],]")))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(this::proxy)
                .collect(Collectors.toSet());
        return new ClientAddress(proxies);
    }

    private InetAddress proxy(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw settings.wrong(Setting.TRUSTED_PROXIES, "IP addresses separated by commas");
        }
    }

    /// What seals the secrets of sources: the keys that are set, else the one that the data directory keeps, which the
    /// first start makes.
    SecretKeys secretKeys(DataDirectory data) {
        try {
            return settings.text(Setting.SECRET_KEY)
                    .map(SecretKeys::of)
                    .orElseGet(() -> SecretKeys.in(data.secretKey()));
        } catch (IllegalArgumentException e) {
            throw new SettingException(String.valueOf(e.getMessage()));
        }
    }

    /// How mail leaves the portal; empty when none does.
    Optional<MailSettings> mail() {
        return settings.text(Setting.MAIL_HOST).map(host -> {
            boolean encrypted = settings.text(Setting.MAIL_STARTTLS)
                    .map(text -> switch (text) {
                        case "true" -> true;
                        case "false" -> false;
                        default -> throw settings.wrong(Setting.MAIL_STARTTLS, "true or false");
                    })
                    .orElse(true);
            String from = settings.text(Setting.MAIL_FROM)
                    .filter(address -> address.indexOf('@') > 0)
                    .orElseThrow(() -> settings.wrong(Setting.MAIL_FROM, "the address that mail comes from"));
            return new MailSettings(
                    host,
                    settings.number(Setting.MAIL_PORT, 1, HIGHEST_PORT, encrypted ? MAIL_SUBMISSION : MAIL_RELAY),
                    text(Setting.MAIL_USER),
                    text(Setting.MAIL_PASSWORD),
                    from,
                    encrypted);
        });
    }

    SearchServer search(DataDirectory data, boolean quickStart) {
        return settings.text(Setting.ELASTICSEARCH_URIS)
                .<SearchServer>map(uris -> new SearchServer.Cluster(cluster(uris)))
                .orElseGet(() -> new SearchServer.Embedded(embedded(data, quickStart)));
    }

    private ElasticsearchSettings cluster(String uris) {
        List<URI> addresses = Arrays.stream(uris.replaceAll("[\\[\\]]", "").split(","))
                .map(uri -> address(uri.strip()))
                .toList();
        return new ElasticsearchSettings(
                addresses,
                text(Setting.ELASTICSEARCH_API_KEY),
                text(Setting.ELASTICSEARCH_USER),
                text(Setting.ELASTICSEARCH_PASSWORD),
                settings.path(Setting.ELASTICSEARCH_CERTIFICATE_AUTHORITY).orElse(null));
    }

    private URI address(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw settings.wrong(Setting.ELASTICSEARCH_URIS, "http or https addresses separated by commas");
        }
    }

    private @Nullable String text(Setting setting) {
        return settings.text(setting).orElse(null);
    }

    private EmbeddedElasticsearchSettings embedded(DataDirectory data, boolean quickStart) {
        Path home = settings.path(Setting.ELASTICSEARCH_HOME)
                .orElseThrow(() -> new SettingException("There is no Elasticsearch: name a cluster with "
                        + Setting.ELASTICSEARCH_URIS.key() + ", or the unpacked server with "
                        + Setting.ELASTICSEARCH_HOME.key() + " (./florilege does that by itself)."));
        if (!Files.isDirectory(home))
            throw settings.wrong(Setting.ELASTICSEARCH_HOME, "the directory of an unpacked Elasticsearch");
        return EmbeddedElasticsearchSettings.of(home, data.root())
                .withHeapMegabytes(settings.number(Setting.ELASTICSEARCH_HEAP, 0, MOST_HEAP, USUAL_HEAP))
                .withPort(settings.number(Setting.ELASTICSEARCH_PORT, 0, HIGHEST_PORT, 0))
                .withQuickStart(quickStart);
    }
}
