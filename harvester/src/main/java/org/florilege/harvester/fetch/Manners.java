package org.florilege.harvester.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;
import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.source.InvalidOptionException;

/// How we behave towards a server.
///
/// @param userAgent how we introduce ourselves
/// @param rate how many requests a second at most
/// @param concurrency how many answers of one server may be open at once
/// @param retries how often a request is repeated when the server is busy or the connection breaks
/// @param retryWait the longest pause before a repetition; a server that asks for more is left alone
public record Manners(String userAgent, double rate, int concurrency, int retries, Duration retryWait) {

    private static final String VERSION = version();

    public Manners {
        if (userAgent.isBlank() || !userAgent.chars().allMatch(c -> c >= ' ' && c < 0x7f))
            throw new InvalidOptionException(
                    "user-agent", Sentence.of("user-agent says in plain ASCII who asks, not \"{0}\".", userAgent));
        if (!(rate > 0) || rate > 1_000_000)
            throw new InvalidOptionException(
                    "rate", Sentence.of("rate is a number of requests per second above 0, not {0}.", rate));
        SettingText.atLeast("concurrency", 1, concurrency);
        SettingText.atLeast("retries", 0, retries);
        SettingText.positive("retry-wait", retryWait);
    }

    /// @return the usual: quick where a server is, patient where it is busy
    static Manners usual() {
        return new Manners(userAgent(""), 20, 4, 3, Duration.ofMinutes(2));
    }

    /// @param contact where a server's operator learns who we are and how to reach us; may be empty
    /// @return an honest User-Agent
    static String userAgent(String contact) {
        String about = contact.isBlank() ? "open-data catalogue harvester" : "+" + contact.strip();
        return "Florilege/" + VERSION + " (" + about + ")";
    }

    /// @return the name by which a `robots.txt` means us
    String product() {
        int end = 0;
        while (end < userAgent.length() && isProduct(userAgent.charAt(end))) end++;
        return userAgent.substring(0, end);
    }

    private static boolean isProduct(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in = Manners.class.getResourceAsStream("version.properties")) {
            if (in == null) throw new IllegalStateException("version.properties is missing from the jar");
            properties.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("version.properties cannot be read", unreadable);
        }
        return properties.getProperty("version", "");
    }
}
