package org.florilege.harvester.code;

import java.util.ArrayList;
import java.util.List;

/// The licences in an SPDX licence expression (SPDX 2.3, annex D): `MIT OR (Apache-2.0 AND BSD-3-Clause)`.
final class LicenceExpression {

    private LicenceExpression() {}

    /// @return each licence with its exception; the whole text when it is no expression of several
    static List<String> licences(String text) {
        if (!isCompound(text)) return List.of(current(text));
        List<String> licences = new ArrayList<>();
        boolean exception = false;
        for (String token : text.replace("(", " ").replace(")", " ").strip().split("\\s+", -1)) {
            if (token.equalsIgnoreCase("OR") || token.equalsIgnoreCase("AND")) continue;
            if (token.equalsIgnoreCase("WITH")) exception = true;
            else if (exception && !licences.isEmpty()) {
                licences.set(licences.size() - 1, licences.getLast() + " WITH " + token);
                exception = false;
            } else licences.add(current(token));
        }
        return licences;
    }

    /// Words with capitals alone: "Creative Commons Attribution and Share Alike" is a name.
    static boolean isCompound(String text) {
        return text.contains(" OR ") || text.contains(" AND ");
    }

    /// `GPL-3.0+` and `GPL-3.0` are deprecated spellings.
    private static String current(String id) {
        String bare = id.strip();
        return bare.endsWith("+") && bare.indexOf(' ') < 0 ? bare.substring(0, bare.length() - 1) + "-or-later" : bare;
    }
}
