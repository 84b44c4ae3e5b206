package org.florilege.api.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    private final ClientAddress clients = new ClientAddress(Set.of(InetAddress.ofLiteral("10.0.0.1")));

    @ParameterizedTest(name = "{0} says {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "203.0.113.7 | - | 203.0.113.7",
                "203.0.113.7 | 198.51.100.1 | 203.0.113.7",
                "127.0.0.1 | 198.51.100.1 | 198.51.100.1",
                "127.0.0.1 | - | 127.0.0.1",
                "127.0.0.1 | 192.0.2.1, 198.51.100.1 | 198.51.100.1",
                "127.0.0.1 | 198.51.100.1, 10.0.0.1 | 198.51.100.1",
                "10.0.0.1 | 192.0.2.1, 198.51.100.1, 127.0.0.1 | 198.51.100.1",
                "10.0.0.1 | nonsense | 10.0.0.1",
                "10.0.0.1 | localhost | 10.0.0.1",
                "2001:db8:1:2:3:4:5:6 | - | 20010db800010002/64",
                "2001:db8:1:2:ffff::1 | - | 20010db800010002/64",
            })
    void the_nearest_that_is_no_proxy_of_ours_is_the_client(String remote, @Nullable String forwarded, String client) {
        assertThat(clients.of(InetAddress.ofLiteral(remote), forwarded == null ? List.of() : List.of(forwarded)))
                .isEqualTo(client);
    }
}
