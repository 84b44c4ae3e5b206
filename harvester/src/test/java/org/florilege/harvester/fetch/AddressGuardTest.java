package org.florilege.harvester.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    /// Names that mean something else each time they are asked for.
    private record Names(Deque<List<String>> answers) implements DnsResolver {

        static Names saying(String... answers) {
            return new Names(new ArrayDeque<>(
                    Arrays.stream(answers).map(one -> List.of(one.split(" "))).toList()));
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            List<String> next = answers.isEmpty() ? List.of() : answers.removeFirst();
            if (next.isEmpty()) throw new UnknownHostException(host);
            return next.stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1",
                "100.127.255.255", "::1", "fc00::1", "fdff::1", "fec0::1", "::ffff:10.0.0.1", "::127.0.0.1",
                "64:ff9b::10.0.0.1", "2002:7f00:1::1"
            })
    void this_machine_and_private_networks_are_inside(String address) {
        assertThat(AddressRange.of(InetAddress.ofLiteral(address))).isEqualTo(AddressRange.LOCAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.0.1",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "239.1.1.1",
                "240.0.0.1",
                "255.255.255.255",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.2.1",
                "198.18.0.1",
                "fd00:ec2::254",
                "fe80::1",
                "ff02::1",
                "::",
                "2001:db8::1",
                "2001::1",
                "::ffff:169.254.169.254",
                "64:ff9b::169.254.169.254",
                "64:ff9b:1::808:808",
                "2002:a9fe:a9fe::1",
                "4000::1"
            })
    void metadata_link_local_multicast_and_the_unassigned_are_nowhere(String address) {
        assertThat(AddressRange.of(InetAddress.ofLiteral(address))).isEqualTo(AddressRange.NEVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "100.63.0.1",
                "100.128.0.1",
                "11.0.0.1",
                "2606:4700::1111",
                "2a00:1450:4007::1",
                "::ffff:8.8.8.8"
            })
    void everything_else_is_the_web(String address) {
        assertThat(AddressRange.of(InetAddress.ofLiteral(address))).isEqualTo(AddressRange.PUBLIC);
    }

    @Test
    void of_several_addresses_only_those_outside_are_handed_out() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(AddressPolicy.PUBLIC_ONLY, Names.saying("127.0.0.1 8.8.8.8 10.0.0.1"));

        assertThat(guard.resolve("two.example")).containsExactly(InetAddress.ofLiteral("8.8.8.8"));
    }

    @Test
    void a_name_that_means_another_place_the_next_time_is_looked_at_again() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(AddressPolicy.PUBLIC_ONLY, Names.saying("8.8.8.8", "127.0.0.1"));

        guard.resolve("rebinding.example");

        assertThatThrownBy(() -> guard.resolve("rebinding.example")).isInstanceOf(AddressGuard.Refused.class);
    }

    @Test
    void the_operator_may_harvest_inside_but_who_is_outside_leads_nobody_in() throws UnknownHostException {
        AddressGuard inside =
                new AddressGuard(AddressPolicy.ALLOW_LOCAL, Names.saying("10.0.0.1", "127.0.0.1", "169.254.169.254"));
        AddressGuard outside = new AddressGuard(AddressPolicy.ALLOW_LOCAL, Names.saying("8.8.8.8", "127.0.0.1"));

        inside.resolve("intranet.example");
        inside.resolve("localhost");
        outside.resolve("public.example");

        assertThatThrownBy(() -> inside.resolve("metadata")).isInstanceOf(AddressGuard.Refused.class);
        assertThatThrownBy(() -> outside.resolve("localhost")).isInstanceOf(AddressGuard.Refused.class);
    }

    @Test
    void single_hosts_may_be_allowed() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(
                AddressPolicy.allowing(Set.of("Intranet.example")), Names.saying("10.0.0.1", "10.0.0.1"));

        assertThat(guard.resolve("intranet.example")).hasSize(1);
        assertThatThrownBy(() -> guard.resolve("other.example")).isInstanceOf(AddressGuard.Refused.class);
    }

    @Test
    void behind_a_proxy_what_we_know_to_be_inside_is_refused_all_the_same() throws UnknownHostException {
        AddressGuard guard = new AddressGuard(AddressPolicy.PUBLIC_ONLY, Names.saying("10.0.0.9", "10.0.0.1"));

        assertThatThrownBy(() -> guard.beyond("proxy", "inside.example")).isInstanceOf(AddressGuard.Refused.class);
        assertThat(guard.resolve("proxy")).hasSize(1);
        guard.beyond("proxy", "only-the-proxy-knows.example");
    }
}
