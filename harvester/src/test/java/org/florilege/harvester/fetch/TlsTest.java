package org.florilege.harvester.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.florilege.harvester.repair.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final FetchSettings SETTINGS = FetchSettings.of(Map.of("retries", "3", "answer-timeout", "5 s"));
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static SSLContext context;
    private static HttpsServer server;

    @BeforeAll
    static void serve() throws Exception {
        context = context(selfSigned());
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                ASKED.add(exchange.getRequestURI().getPath());
                exchange.getResponseHeaders()
                        .set(
                                "Location",
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/plain");
                exchange.sendResponseHeaders(302, -1);
            }
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static KeyStore selfSigned() throws Exception {
        Path file = folder.resolve("keys.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "a",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        try (InputStream said = keytool.getInputStream()) {
            String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(keytool.waitFor()).as(text).isZero();
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("a", keys.getCertificate("a"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static URI address(String host) {
        return URI.create("https://" + host + ":" + server.getAddress().getPort() + "/secure");
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_told_and_not_trusted() {
        ASKED.clear();

        try (Fetcher fetcher = new Fetcher(SETTINGS, finding -> {})) {
            SourceException failed =
                    catchThrowableOfType(SourceException.class, () -> fetcher.get(address("127.0.0.1")));

            assertThat(failed.finding().rule()).isEqualTo(Rule.TLS);
        }
        assertThat(ASKED).isEmpty();
    }

    @Test
    void a_certificate_of_another_host_is_told_and_not_trusted() {
        try (Fetcher fetcher = trusting()) {
            SourceException failed =
                    catchThrowableOfType(SourceException.class, () -> fetcher.get(address("localhost")));

            assertThat(failed.finding().rule()).isEqualTo(Rule.TLS);
        }
    }

    @Test
    void a_server_without_tls_is_not_blamed_for_its_certificate() throws Exception {
        ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread server = Thread.ofVirtual().start(() -> answerInClear(plain));
        URI address = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/");

        try (Fetcher fetcher = new Fetcher(SETTINGS, finding -> {})) {
            SourceException failed = catchThrowableOfType(SourceException.class, () -> fetcher.get(address));

            assertThat(failed.finding().rule()).isEqualTo(Rule.TLS);
            assertThat(failed.finding().toString())
                    .contains("perhaps it is one of http")
                    .doesNotContain("certificate");
        } finally {
            plain.close();
            server.join();
        }
    }

    private static void answerInClear(ServerSocket plain) {
        try (Socket client = plain.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothing_leads_from_https_back_to_http() {
        ASKED.clear();

        try (Fetcher fetcher = trusting()) {
            SourceException failed =
                    catchThrowableOfType(SourceException.class, () -> fetcher.get(address("127.0.0.1")));

            assertThat(failed.finding().rule()).isEqualTo(Rule.REDIRECT_REFUSED);
        }
        assertThat(ASKED).containsExactly("/secure");
    }

    private static Fetcher trusting() {
        return new Fetcher(
                SETTINGS,
                finding -> {},
                new WebClient(SETTINGS, SystemDefaultDnsResolver.INSTANCE, new DefaultClientTlsStrategy(context)));
    }
}
