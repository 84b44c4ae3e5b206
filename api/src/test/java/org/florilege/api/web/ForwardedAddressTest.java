package org.florilege.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class ForwardedAddressTest {

    private static final String CONFIGURED = "https://catalogue.example.org";
    private static final InetAddress PROXY = InetAddress.ofLiteral("10.0.0.1");
    private static final InetAddress STRANGER = InetAddress.ofLiteral("203.0.113.9");

    private final ForwardedAddress addresses =
            new ForwardedAddress(new PublicAddress(CONFIGURED), address -> address.equals(PROXY));

    /// @param lines `Name: value`, separated by bars
    private String base(InetAddress neighbour, String lines) {
        HttpHeaders headers = new HttpHeaders();
        for (String line : lines.split("\\|", -1)) {
            int colon = line.indexOf(':');
            headers.add(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return addresses.of(neighbour, headers).base();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "X-Forwarded-Host: data.example.net > https://data.example.net",
                "X-Forwarded-Host: data.example.net | X-Forwarded-Proto: http > http://data.example.net",
                "X-Forwarded-Host: data.example.net | X-Forwarded-Port: 8443 > https://data.example.net:8443",
                "X-Forwarded-Host: data.example.net | X-Forwarded-Port: 443 > https://data.example.net",
                "X-Forwarded-Host: data.example.net:81 | X-Forwarded-Port: 8443 > https://data.example.net:81",
                "X-Forwarded-Host: [2001:db8::1] | X-Forwarded-Port: 8443 > https://[2001:db8::1]:8443",
                "X-Forwarded-Host: data.example.net | X-Forwarded-Prefix: /sante/ > https://data.example.net/sante",
                "X-Forwarded-Host: evil.example, data.example.net > https://data.example.net",
                "Forwarded: for=192.0.2.1;host=data.example.net;proto=http > http://data.example.net",
                "Forwarded: host=\"data.example.net:8080\" > https://data.example.net:8080",
                "Forwarded: host=evil.example, for=192.0.2.1; Host=data.example.net > https://data.example.net",
            })
    void a_trusted_proxy_says_under_which_address_it_was_asked(String lines, String expected) {
        assertThat(base(PROXY, lines)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "X-Forwarded-Host: a b",
                "X-Forwarded-Host: data.example.net/x?y",
                "X-Forwarded-Host: user@data.example.net",
                "X-Forwarded-Host: data.example.net:99999",
                "X-Forwarded-Host: data.example.net | X-Forwarded-Proto: javascript",
                "X-Forwarded-Proto: http",
                "Forwarded: for=192.0.2.1",
                "Host: data.example.net",
            })
    void what_makes_no_address_changes_nothing(String lines) {
        assertThat(base(PROXY, lines)).isEqualTo(CONFIGURED);
    }

    @Test
    void what_a_stranger_says_changes_nothing() {
        assertThat(base(STRANGER, "X-Forwarded-Host: evil.example | Forwarded: host=evil.example"))
                .isEqualTo(CONFIGURED);
    }
}
