package org.florilege.harvester.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Asks once and hands out the answer as it is: no redirect, no repetition, no cookies. Any thread may use it;
/// closing it ends what waits.
final class WebClient implements AutoCloseable {

    private static final Http1Config HEADS = Http1Config.custom()
            .setMaxLineLength(64 << 10)
            .setMaxHeaderCount(500)
            .setBufferSize(32 << 10)
            .build();

    private final FetchSettings settings;
    private final CloseableHttpClient client;

    /// Trusts whom Java trusts.
    WebClient(FetchSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE, DefaultClientTlsStrategy.createDefault());
    }

    /// @param names who knows what the name of a host means
    /// @param tls who knows whom to trust
    WebClient(FetchSettings settings, DnsResolver names, TlsSocketStrategy tls) {
        this.settings = settings;
        AddressGuard guard = new AddressGuard(settings.addresses(), names);
        this.client = HttpClients.custom()
                .setConnectionManager(connections(guard, tls))
                .setRoutePlanner(new Routes(guard))
                .setDefaultRequestConfig(requests())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    private PoolingHttpClientConnectionManager connections(AddressGuard guard, TlsSocketStrategy tls) {
        Timeout connect = Timeout.of(settings.timeouts().connect());
        int open = settings.manners().concurrency();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setTlsSocketStrategy(tls)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEADS)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(Timeout.of(settings.timeouts().answer()))
                        .setValidateAfterInactivity(Timeout.ofMilliseconds(500))
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setMaxConnPerRoute(open)
                .setMaxConnTotal(Math.multiplyExact(4, open))
                .build();
    }

    private RequestConfig requests() {
        Timeout answer = Timeout.of(settings.timeouts().answer());
        return RequestConfig.custom()
                .setConnectionRequestTimeout(answer)
                .setResponseTimeout(answer)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    /// The operator's proxy, where Java is told of one.
    private static final class Routes extends SystemDefaultRoutePlanner {

        private final AddressGuard guard;

        Routes(AddressGuard guard) {
            super(ProxySelector.getDefault());
            this.guard = guard;
        }

        @Override
        protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) throws HttpException {
            HttpHost proxy = super.determineProxy(target, context);
            if (proxy == null) return null;
            try {
                guard.beyond(proxy.getHostName(), target.getHostName());
                return proxy;
            } catch (AddressGuard.Refused refused) {
                throw new HttpException("refused", refused);
            }
        }
    }

    /// @param origin of the request's address
    /// @param within how long until the answer begins
    Exchange ask(FetchRequest asked, Origin origin, Duration within) throws IOException {
        HttpUriRequestBase request = request(asked, origin);
        HttpHost host = new HttpHost(origin.scheme(), origin.host(), origin.port());
        try (Watch watch = new Watch(within, request::abort)) {
            try {
                return new Exchange(request, client.executeOpen(host, request, null));
            } catch (InterruptedIOException | RuntimeException ended) {
                if (watch.isLate()) throw late(ended);
                throw ended;
            } catch (IOException failed) {
                if (watch.isLate()) throw late(failed);
                throw failed;
            }
        }
    }

    private static SocketTimeoutException late(Exception ended) {
        SocketTimeoutException late = new SocketTimeoutException("no answer in time");
        late.initCause(ended);
        return late;
    }

    private HttpUriRequestBase request(FetchRequest asked, Origin origin) {
        Credential credential = settings.access().at(origin);
        URI address = credential.in(asked.address());
        HttpUriRequestBase request = new HttpUriRequestBase(asked.body().isPresent() ? "POST" : "GET", address);
        request.setScheme(origin.scheme());
        request.setAuthority(new URIAuthority(origin.host(), origin.port()));
        request.setPath(path(address));
        request.setHeader("User-Agent", settings.userAgent());
        request.setHeader("Accept", asked.accept());
        request.setHeader("Accept-Encoding", "gzip, deflate");
        asked.headers().forEach(request::setHeader);
        credential.headers().forEach(request::setHeader);
        asked.body()
                .ifPresent(body -> request.setEntity(new StringEntity(
                        body.text(), ContentType.parse(body.contentType()).withCharset(StandardCharsets.UTF_8))));
        return request;
    }

    private static String path(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
