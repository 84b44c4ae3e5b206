package org.florilege.catalog.search;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/// Makes the HTTP client for a server.
final class RestClients {

    private static final int CONNECT_SECONDS = 3;
    /// The longest that one request may take: a bulk request on a busy machine.
    private static final int ANSWER_SECONDS = 120;
    private static final int CONNECTIONS = 64;

    private RestClients() {}

    static Rest5Client of(ElasticsearchSettings settings) {
        HttpHost[] hosts = settings.uris().stream().map(RestClients::host).toArray(HttpHost[]::new);
        Rest5ClientBuilder builder = Rest5Client.builder(hosts)
                .setCompressionEnabled(false)
                // Packing and unpacking an answer takes longer than a search; the two stand near each other.
                .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableContentCompression)
                .setDefaultHeaders(headers(settings))
                .setConnectionConfigCallback(config -> config.setConnectTimeout(Timeout.ofSeconds(CONNECT_SECONDS))
                        .setSocketTimeout(Timeout.ofSeconds(ANSWER_SECONDS)))
                .setRequestConfigCallback(config -> config.setResponseTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .setConnectionManagerCallback(
                        manager -> manager.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS));
        String prefix = settings.uris().getFirst().getPath();
        if (prefix != null && prefix.length() > 1) builder.setPathPrefix(prefix);
        Path authority = settings.certificateAuthority();
        if (authority != null) builder.setSSLContext(trusting(authority));
        return builder.build();
    }

    private static HttpHost host(URI uri) {
        int standard = "https".equals(uri.getScheme()) ? 443 : 80;
        return new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort());
    }

    private static Header[] headers(ElasticsearchSettings settings) {
        if (settings.apiKey() != null)
            return new Header[] {new BasicHeader("Authorization", "ApiKey " + settings.apiKey())};
        if (settings.user() == null) return new Header[0];
        byte[] pair = (settings.user() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair);
        return new Header[] {new BasicHeader("Authorization", basic)};
    }

    private static SSLContext trusting(Path authority) {
        try (InputStream in = Files.newInputStream(authority)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in))
                trusted.setCertificateEntry("ca-" + number++, certificate);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new SearchException(
                    "The certificate " + authority + " named by florilege.elasticsearch.ca cannot be used ("
                            + e.getMessage() + "): give a readable PEM file.",
                    e);
        }
    }
}
