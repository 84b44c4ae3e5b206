package org.florilege.harvester.repair;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Reads numbers, lengths and yes or no as people write them: `1 234`, `12.0`, `10 m`, `oui`.
public final class Numbers {

    private static final int LONGEST = 40;
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[ .,'’\\u00a0\\u202f]\\d{3})+");
    private static final Pattern PLAIN = Pattern.compile("\\+?(\\d+)(?:[.,](\\d+))?(?:[eE]\\+?(\\d{1,2}))?");
    private static final Pattern LENGTH =
            Pattern.compile("(\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d{1,2})?)\\s*(km|m|cm|mm|meters?|metres?|mètres?)?");
    private static final Map<String, Integer> POWERS = Map.of("km", 3, "cm", -2, "mm", -3);
    private static final Set<String> YES = Set.of("true", "1", "yes", "y", "oui", "vrai", "ja", "wahr", "sí", "si");
    private static final Set<String> NO = Set.of("false", "0", "no", "n", "non", "faux", "nein", "falsch");

    private Numbers() {}

    /// @param numeric whether the text was typed as a number, so that no point in it parts thousands
    /// @return a whole number as `xsd:nonNegativeInteger`; empty when it is none
    public static Optional<Node> count(String text, boolean numeric) {
        String bare = text.strip();
        if (bare.length() > LONGEST) return Optional.empty();
        Optional<Node> grouped = numeric ? Optional.empty() : grouped(bare);
        if (grouped.isPresent()) return grouped;
        Matcher plain = PLAIN.matcher(bare);
        if (!plain.matches()) return Optional.empty();
        String fraction = plain.group(2) == null ? "" : "." + plain.group(2);
        BigDecimal number = new BigDecimal(plain.group(1) + fraction);
        if (plain.group(3) != null) number = number.scaleByPowerOfTen(Integer.parseInt(plain.group(3)));
        BigDecimal whole = number.stripTrailingZeros();
        return whole.scale() > 0 ? Optional.empty() : Optional.of(count(whole.toPlainString()));
    }

    /// @return a whole number whose thousands are parted by whatever sign
    static Optional<Node> grouped(String text) {
        boolean grouped = text.length() <= LONGEST && GROUPED.matcher(text).matches();
        return grouped ? Optional.of(count(digits(text))) : Optional.empty();
    }

    private static Node count(String digits) {
        return NodeFactory.createLiteralDT(digits, XSDDatatype.XSDnonNegativeInteger);
    }

    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }

    /// @return a length in metres as `xsd:decimal`; empty when it is none
    public static Optional<Node> metres(String text) {
        String bare = text.strip();
        Matcher length = LENGTH.matcher(bare);
        if (bare.length() > LONGEST || !length.matches()) return Optional.empty();
        BigDecimal number = new BigDecimal(length.group(1).replace(',', '.'));
        String unit = length.group(2) == null ? "" : length.group(2);
        String metres = number.scaleByPowerOfTen(POWERS.getOrDefault(unit, 0)).toPlainString();
        return Optional.of(NodeFactory.createLiteralDT(metres, XSDDatatype.XSDdecimal));
    }

    /// @return `xsd:boolean`; empty when the text is neither yes nor no
    public static Optional<Node> truth(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(bare) && !NO.contains(bare)) return Optional.empty();
        return Optional.of(NodeFactory.createLiteralDT(Boolean.toString(YES.contains(bare)), XSDDatatype.XSDboolean));
    }
}
