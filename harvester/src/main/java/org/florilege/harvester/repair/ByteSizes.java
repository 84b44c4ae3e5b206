package org.florilege.harvester.repair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Reads sizes of files: `12323`, `12323.0`, `12 323`, `1,234`, `1,2 Mo`.
public final class ByteSizes {

    private static final Pattern SIZE = Pattern.compile(
            "(\\d[\\d\\s\\u00a0\\u202f']*)(?:[.,](\\d+))?(?:[eE]\\+?(\\d{1,2}))?[\\s\\u00a0\\u202f]*([A-Za-z]*)");
    private static final Map<String, Long> UNITS = Map.ofEntries(
            Map.entry("", 1L),
            Map.entry("b", 1L),
            Map.entry("o", 1L),
            Map.entry("bytes", 1L),
            Map.entry("octets", 1L),
            Map.entry("byte", 1L),
            Map.entry("octet", 1L),
            Map.entry("kb", 1_000L),
            Map.entry("ko", 1_000L),
            Map.entry("mb", 1_000_000L),
            Map.entry("mo", 1_000_000L),
            Map.entry("gb", 1_000_000_000L),
            Map.entry("go", 1_000_000_000L),
            Map.entry("tb", 1_000_000_000_000L),
            Map.entry("to", 1_000_000_000_000L),
            Map.entry("kib", 1L << 10),
            Map.entry("mib", 1L << 20),
            Map.entry("gib", 1L << 30),
            Map.entry("tib", 1L << 40));

    private ByteSizes() {}

    /// @return the size in bytes as `xsd:nonNegativeInteger`; empty when it is not a size
    public static Optional<Node> read(String text) {
        Optional<Node> count = Numbers.grouped(text.strip());
        if (count.isPresent()) return count;
        Matcher parts = SIZE.matcher(text.strip());
        if (!parts.matches()) return Optional.empty();
        Long unit = UNITS.get(parts.group(4).toLowerCase(Locale.ROOT));
        if (unit == null) return Optional.empty();
        String whole = parts.group(1).replaceAll("\\D", "");
        String number = parts.group(2) == null ? whole : whole + "." + parts.group(2);
        BigDecimal size = new BigDecimal(number).multiply(BigDecimal.valueOf(unit));
        if (parts.group(3) != null) size = size.scaleByPowerOfTen(Integer.parseInt(parts.group(3)));
        String bytes = size.setScale(0, RoundingMode.HALF_UP).toPlainString();
        return Optional.of(NodeFactory.createLiteralDT(bytes, XSDDatatype.XSDnonNegativeInteger));
    }
}
