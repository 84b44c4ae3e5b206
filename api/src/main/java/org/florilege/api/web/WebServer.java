package org.florilege.api.web;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The running web server. Closing it waits for the requests under way.
public final class WebServer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private WebServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /// Starts it.
    ///
    /// @param wiring the Spring configuration that says what is served
    /// @param parts what the wiring needs and does not make itself
    public static WebServer start(WebSettings settings, Class<?> wiring, Object... parts) {
        SpringApplication application = new SpringApplication(wiring);
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
        application.setDefaultProperties(properties(settings));
        application.addInitializers(knowing(parts), knowing(new LegalAddresses()));
        return new WebServer(application.run());
    }

    private static ApplicationContextInitializer<GenericApplicationContext> knowing(Object... parts) {
        return context -> {
            for (Object part : parts)
                context.getBeanFactory().registerSingleton(part.getClass().getName(), part);
        };
    }

    private static Map<String, Object> properties(WebSettings settings) {
        return Map.ofEntries(
                Map.entry("server.port", settings.port()),
                Map.entry("server.address", settings.listen()),
                Map.entry("server.shutdown", "graceful"),
                Map.entry("server.netty.max-initial-line-length", "64KB"),
                Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
                Map.entry("server.compression.enabled", true),
                Map.entry("server.compression.min-response-size", "1KB"),
                Map.entry(
                        "server.compression.mime-types",
                        "text/html,text/css,text/javascript,text/xml,image/svg+xml,application/json,application/problem+json,"
                                + "application/yaml,text/turtle,application/ld+json,application/rdf+xml,"
                                + "application/n-triples,application/n-quads,application/trig,application/xml,"
                                + "application/atom+xml,text/plain,application/sparql-results+json,"
                                + "application/sparql-results+xml,text/csv,text/tab-separated-values"),
                Map.entry("spring.threads.virtual.enabled", true),
                Map.entry("spring.jackson.default-property-inclusion", "non_null"),
                Map.entry("spring.jackson.deserialization.fail-on-unknown-properties", true),
                Map.entry("spring.web.resources.add-mappings", false));
    }

    /// The port that it listens on.
    public int port() {
        var server = ((ReactiveWebServerApplicationContext) context).getWebServer();
        if (server == null) throw new IllegalStateException("the web server is not running");
        return server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }
}
