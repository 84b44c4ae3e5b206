package org.florilege.harvester.json;

import java.util.Locale;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.florilege.harvester.reader.Terms;

/// Reads checksums as APIs write them: `md5:9e10…`, or the digits alone, whose number tells the algorithm.
public final class Checksums {

    private static final Map<Integer, String> BY_LENGTH = Map.of(32, "md5", 40, "sha1", 64, "sha256", 128, "sha512");

    private Checksums() {}

    /// States the checksum of a distribution.
    ///
    /// @param value blank when there is none
    /// @param algorithm its name or IRI; blank when it is not said
    public static void state(Subject distribution, String value, String algorithm) {
        int colon = value.indexOf(':');
        boolean prefixed = colon > 0 && isHex(value.substring(colon + 1));
        String digits = prefixed ? value.substring(colon + 1).strip() : value.strip();
        String named = algorithm.isBlank() && prefixed ? value.substring(0, colon) : algorithm;
        String known = named.isBlank() && isHex(digits) ? BY_LENGTH.getOrDefault(digits.length(), "") : named;
        if (digits.isEmpty()) return;
        distribution.part(Terms.SPDX + "checksum", Terms.SPDX + "Checksum", sum -> {
            if (isHex(digits)) sum.typed(Terms.SPDX + "checksumValue", digits, XSDDatatype.XSDhexBinary);
            else sum.text(Terms.SPDX + "checksumValue", digits);
            sum.link(Terms.SPDX + "algorithm", Subject.isIri(known) ? known : known.toLowerCase(Locale.ROOT));
        });
    }

    private static boolean isHex(String text) {
        String bare = text.strip();
        return bare.length() >= 8 && bare.length() % 2 == 0 && bare.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
