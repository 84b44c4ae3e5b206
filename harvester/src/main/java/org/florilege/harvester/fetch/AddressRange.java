package org.florilege.harvester.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// What kind of place an address is, by IANA's registries of special-purpose addresses.
enum AddressRange {
    /// On the web.
    PUBLIC,
    /// This machine, a private network.
    LOCAL,
    /// A place where no source can be: a cloud's metadata, link-local, multicast, unassigned.
    NEVER;

    private record Block(InetAddress start, int bits) {

        static Block of(String text) {
            int slash = text.indexOf('/');
            return new Block(literal(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }

        boolean contains(InetAddress address) {
            byte[] one = start.getAddress();
            byte[] other = address.getAddress();
            if (one.length != other.length) return false;
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
                if (((one[bit / 8] ^ other[bit / 8]) & mask) != 0) return false;
            }
            return true;
        }
    }

    /// Metadata services first: some lie where others are local or public.
    private static final List<Block> NOWHERE = blocks(
            "169.254.0.0/16",
            "100.100.100.200/32",
            "168.63.129.16/32",
            "fd00:ec2::254/128",
            "fd20:ce::254/128",
            "0.0.0.0/8",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/128",
            "fe80::/10",
            "ff00::/8",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20");
    private static final List<Block> INSIDE = blocks(
            "127.0.0.0/8",
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "100.64.0.0/10",
            "::1/128",
            "fc00::/7",
            "fec0::/10");
    private static final Block NAT64 = Block.of("64:ff9b::/96");
    private static final Block GLOBAL6 = Block.of("2000::/3");

    private static List<Block> blocks(String... texts) {
        return Arrays.stream(texts).map(Block::of).toList();
    }

    static AddressRange of(InetAddress address) {
        InetAddress meant = embedded(address);
        if (NOWHERE.stream().anyMatch(block -> block.contains(meant))) return NEVER;
        if (INSIDE.stream().anyMatch(block -> block.contains(meant))) return LOCAL;
        if (meant instanceof Inet4Address || GLOBAL6.contains(meant)) return PUBLIC;
        return NEVER;
    }

    /// An IPv6 address may be an IPv4 address in disguise: mapped, compatible, NAT64, 6to4.
    private static InetAddress embedded(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != 16) return address;
        boolean zeros = allZero(bytes, 0, 10);
        boolean mapped = zeros && bytes[10] == -1 && bytes[11] == -1;
        boolean compatible = zeros && allZero(bytes, 10, 12) && !allZero(bytes, 12, 15);
        boolean nat64 = NAT64.contains(address);
        if (mapped || compatible || nat64) return v4(bytes, 12);
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 2;
        return sixToFour ? v4(bytes, 2) : address;
    }

    private static boolean allZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) if (bytes[i] != 0) return false;
        return true;
    }

    private static InetAddress v4(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an IPv4 address", impossible);
        }
    }

    private static InetAddress literal(String text) {
        return InetAddress.ofLiteral(text);
    }
}
