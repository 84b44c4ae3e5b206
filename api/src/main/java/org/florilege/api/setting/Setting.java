package org.florilege.api.setting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A key that the operator may set.
public enum Setting {
    /// Where everything is kept.
    DATA("florilege.data"),
    /// The TCP port of the web server; 0 takes a free one.
    PORT("florilege.port"),
    /// The network address that the web server listens on.
    ADDRESS("florilege.address"),
    /// Where the world finds the portal.
    BASE_URL("florilege.base-url"),
    /// The addresses of proxies in front of the portal whose `X-Forwarded-For` counts, separated by commas; those on
    /// this
    /// machine always count.
    TRUSTED_PROXIES("florilege.trusted-proxies"),
    /// The title of the catalogue in the feed that other portals harvest, in French.
    CATALOGUE_TITLE_FR("florilege.catalogue.title-fr"),
    /// The same in English.
    CATALOGUE_TITLE_EN("florilege.catalogue.title-en"),
    /// What the catalogue is, in French.
    CATALOGUE_DESCRIPTION_FR("florilege.catalogue.description-fr"),
    /// The same in English.
    CATALOGUE_DESCRIPTION_EN("florilege.catalogue.description-en"),
    /// The name of who publishes the catalogue.
    CATALOGUE_PUBLISHER("florilege.catalogue.publisher"),
    /// The mail address of whom other portals may ask about what is in the catalogue.
    CATALOGUE_CONTACT_EMAIL("florilege.catalogue.contact-email"),
    /// The address of the page where they may ask; that of the home page when it is not set.
    CATALOGUE_CONTACT_PAGE("florilege.catalogue.contact-page"),
    /// The name of the health data access body that answers for the data, where a record names none.
    HDAB_NAME("florilege.hdab.name"),
    /// Its mail address.
    HDAB_EMAIL("florilege.hdab.email"),
    /// The address of its page.
    HDAB_PAGE("florilege.hdab.page"),
    /// The domain name in the identifiers of OAI-PMH, which must stay the same for ever.
    OAI_REPOSITORY("florilege.oai.repository"),
    /// The e-mail address of whoever answers for the catalogue, for those who harvest it by OAI-PMH.
    OAI_EMAIL("florilege.oai.email"),
    /// How many seconds a SPARQL query may compute.
    SPARQL_SECONDS("florilege.sparql.seconds"),
    /// How many rows or triples the answer to a SPARQL query may have.
    SPARQL_ROWS("florilege.sparql.rows"),
    /// How many megabytes the answer to a SPARQL query may have.
    SPARQL_MEGABYTES("florilege.sparql.megabytes"),
    /// How many SPARQL queries are answered at the same time.
    SPARQL_AT_ONCE("florilege.sparql.at-once"),
    /// When dumps of the whole catalogue are made: five fields as in cron, or `never`.
    DUMPS_SCHEDULE("florilege.dumps.schedule"),
    /// How many dumps are kept.
    DUMPS_KEEP("florilege.dumps.keep"),
    /// Whom to tell of a weakness of the portal: addresses for `/.well-known/security.txt`, separated by commas.
    SECURITY_CONTACT("florilege.security.contact"),
    /// The time zone in which schedules are meant.
    TIME_ZONE("florilege.time-zone"),
    /// The password of the operator.
    OPERATOR_PASSWORD("florilege.operator.password"),
    /// The bcrypt hash of that password, instead of the password itself.
    OPERATOR_PASSWORD_HASH("florilege.operator.password-hash"),
    /// The base64 of the 32 bytes that seal the secrets of sources; several, separated by commas, while keys change.
    SECRET_KEY("florilege.secret-key"),
    /// The SMTP server that mail to the owners of sources leaves by; without it none is sent.
    MAIL_HOST("florilege.mail.host"),
    /// Its port.
    MAIL_PORT("florilege.mail.port"),
    /// The account there, if it asks for one.
    MAIL_USER("florilege.mail.user"),
    /// The password of that account.
    MAIL_PASSWORD("florilege.mail.password"),
    /// The address that mail comes from.
    MAIL_FROM("florilege.mail.from"),
    /// Whether the connection to the server must be encrypted: `true` or `false`.
    MAIL_STARTTLS("florilege.mail.starttls"),
    /// Where the unpacked Elasticsearch is.
    ELASTICSEARCH_HOME("florilege.elasticsearch.home"),
    /// The addresses of an Elasticsearch cluster to use instead of the embedded one, separated by commas.
    ELASTICSEARCH_URIS("florilege.elasticsearch.uris"),
    /// The encoded API key for that cluster.
    ELASTICSEARCH_API_KEY("florilege.elasticsearch.api-key"),
    /// The user for that cluster, instead of an API key.
    ELASTICSEARCH_USER("florilege.elasticsearch.user"),
    /// The password of that user.
    ELASTICSEARCH_PASSWORD("florilege.elasticsearch.password"),
    /// A PEM file with the certificate that signed those of the cluster.
    ELASTICSEARCH_CERTIFICATE_AUTHORITY("florilege.elasticsearch.certificate-authority"),
    /// The heap of the embedded Elasticsearch, in megabytes.
    ELASTICSEARCH_HEAP("florilege.elasticsearch.heap"),
    /// The port of the embedded Elasticsearch; 0 takes a free one.
    ELASTICSEARCH_PORT("florilege.elasticsearch.port");

    private final String key;

    Setting(String key) {
        this.key = key;
    }

    /// The key, for instance `florilege.base-url`.
    public String key() {
        return key;
    }

    /// The environment variable that sets it, for instance `FLORILEGE_BASE_URL`.
    public String variable() {
        return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /// Whether the value must not be shown.
    boolean isSecret() {
        return switch (this) {
            case OPERATOR_PASSWORD,
                    OPERATOR_PASSWORD_HASH,
                    SECRET_KEY,
                    MAIL_PASSWORD,
                    ELASTICSEARCH_API_KEY,
                    ELASTICSEARCH_PASSWORD -> true;
            default -> false;
        };
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    static Optional<Setting> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(setting -> setting.variable().equals(variable))
                .findFirst();
    }
}
