package org.florilege.harvester.datacite;

import java.util.Locale;
import java.util.Optional;

/// Who may see it, in the words that repositories share: the COAR and OpenAIRE lists.
public final class AccessRights {

    private AccessRights() {}

    /// @return the code of the EU list; empty when the text says something else, such as a licence
    public static Optional<String> of(String stated) {
        String words = stated.toLowerCase(Locale.ROOT).strip();
        if (words.length() > 120) return Optional.empty();
        String bare = words.replace(" ", "").replace("_", "").replace("-", "");
        if (bare.contains("openaccess") || bare.contains("cabf2")) return Optional.of("PUBLIC");
        if (bare.contains("restrictedaccess") || bare.contains("embargoedaccess")) return Optional.of("RESTRICTED");
        if (bare.contains("c16ec") || bare.contains("cf1cf")) return Optional.of("RESTRICTED");
        if (bare.contains("closedaccess") || bare.contains("c14cb") || bare.contains("metadataonlyaccess"))
            return Optional.of("NON_PUBLIC");
        return Optional.empty();
    }
}
