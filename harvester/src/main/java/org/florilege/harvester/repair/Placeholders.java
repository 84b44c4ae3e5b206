package org.florilege.harvester.repair;

import java.util.Locale;
import java.util.Set;

/// Recognises what forms and programs leave where nobody filled anything in.
public final class Placeholders {

    private static final int LONGEST = 24;
    private static final Set<String> KNOWN = Set.of(
            "todo",
            "tbd",
            "tbc",
            "n/a",
            "null",
            "none",
            "nil",
            "nan",
            "undefined",
            "-",
            "--",
            "---",
            ".",
            "...",
            "?",
            "xxx",
            "a remplir",
            "à remplir",
            "a completer",
            "à compléter",
            "à completer",
            "a définir",
            "à définir",
            "a definir",
            "non renseigné",
            "non renseigne",
            "non défini",
            "to be completed",
            "to be defined",
            "not specified",
            "lorem ipsum",
            // What programs have for no date at all
            "0001-01-01",
            "0001-01-01t00:00:00",
            "0001-01-01t00:00:00z",
            "0000-00-00",
            "0000-00-00 00:00:00");

    private Placeholders() {}

    /// @return whether the text stands for nothing
    public static boolean isPlaceholder(String text) {
        String bare = text.strip();
        if (bare.startsWith("{{") && bare.endsWith("}}")) return true;
        if (text.length() > LONGEST) return false;
        return bare.isEmpty() || KNOWN.contains(bare.toLowerCase(Locale.ROOT));
    }
}
