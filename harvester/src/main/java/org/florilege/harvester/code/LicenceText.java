package org.florilege.harvester.code;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Recognises the common licences by the words with which their texts begin. A text that is not surely one of
/// them is none: a wrong licence is worse than no licence.
final class LicenceText {

    private static final int MAX_START = 3_000;
    private static final Map<String, String> HEADLINES = headlines();

    private LicenceText() {}

    private static Map<String, String> headlines() {
        Map<String, String> headlines = new LinkedHashMap<>();
        headlines.put("apache license version 2.0", "Apache-2.0");
        headlines.put("gnu affero general public license version 3", "AGPL-3.0-only");
        headlines.put("gnu lesser general public license version 3", "LGPL-3.0-only");
        headlines.put("gnu lesser general public license version 2.1", "LGPL-2.1-only");
        headlines.put("gnu general public license version 3", "GPL-3.0-only");
        headlines.put("gnu general public license version 2", "GPL-2.0-only");
        headlines.put("mozilla public license version 2.0", "MPL-2.0");
        headlines.put("european union public licence v. 1.2", "EUPL-1.2");
        headlines.put("european union public licence v.1.2", "EUPL-1.2");
        headlines.put("licence publique de l'union européenne v. 1.2", "EUPL-1.2");
        headlines.put("cecill free software license agreement", "CECILL-2.1");
        headlines.put("contrat de licence de logiciel libre cecill-b", "CECILL-B");
        headlines.put("contrat de licence de logiciel libre cecill-c", "CECILL-C");
        headlines.put("contrat de licence de logiciel libre cecill", "CECILL-2.1");
        headlines.put("eclipse public license - v 2.0", "EPL-2.0");
        headlines.put("boost software license - version 1.0", "BSL-1.0");
        headlines.put("creative commons attribution 4.0 international", "CC-BY-4.0");
        headlines.put("creative commons attribution-sharealike 4.0 international", "CC-BY-SA-4.0");
        headlines.put("licence ouverte / open licence version 2.0", "etalab-2.0");
        headlines.put("licence ouverte / open licence v2.0", "etalab-2.0");
        headlines.put("licence ouverte 2.0/open licence 2.0", "etalab-2.0");
        headlines.put("odc open database license (odbl)", "ODbL-1.0");
        headlines.put("open data commons open database license (odbl)", "ODbL-1.0");
        headlines.put("creative commons attribution-noncommercial 4.0 international", "CC-BY-NC-4.0");
        headlines.put("attribution-noncommercial 4.0 international", "CC-BY-NC-4.0");
        headlines.put("creative commons attribution-noncommercial-sharealike 4.0 international", "CC-BY-NC-SA-4.0");
        headlines.put("attribution-noncommercial-sharealike 4.0 international", "CC-BY-NC-SA-4.0");
        headlines.put("attribution 4.0 international", "CC-BY-4.0");
        headlines.put("attribution-sharealike 4.0 international", "CC-BY-SA-4.0");
        headlines.put("creative commons legal code cc0 1.0 universal", "CC0-1.0");
        headlines.put("cc0 1.0 universal", "CC0-1.0");
        headlines.put("this is free and unencumbered software released into the public domain", "Unlicense");
        return headlines;
    }

    /// @return the SPDX id of the licence
    static Optional<String> recognise(String text) {
        String start = flat(text.length() > MAX_START ? text.substring(0, MAX_START) : text);
        for (Map.Entry<String, String> headline : HEADLINES.entrySet())
            if (start.startsWith(headline.getKey()) || start.startsWith("the " + headline.getKey()))
                return Optional.of(headline.getValue());
        return byPhrases(start);
    }

    private static Optional<String> byPhrases(String start) {
        if (start.contains("permission is hereby granted, free of charge, to any person obtaining a copy")
                && start.contains("the above copyright notice and this permission notice")) return Optional.of("MIT");
        if (start.contains("licensed under the apache license version 2.0")) return Optional.of("Apache-2.0");
        if (start.contains("permission to use, copy, modify, and/or distribute this software for any purpose"))
            return Optional.of("ISC");
        if (!start.contains(
                "redistribution and use in source and binary forms, with or without modification, are permitted"))
            return Optional.empty();
        if (start.contains("all advertising materials mentioning")) return Optional.empty();
        return Optional.of(
                start.contains("neither the name") || start.contains("names of its contributors may")
                        ? "BSD-3-Clause"
                        : "BSD-2-Clause");
    }

    private static String flat(String text) {
        StringBuilder flat = new StringBuilder(text.length());
        for (String word : text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[\\s#=*]+", -1)) {
            if (word.isEmpty()) continue;
            if (!flat.isEmpty()) flat.append(' ');
            flat.append(word);
        }
        return flat.toString().replace(", version", " version").replace("license, v. ", "license version ");
    }
}
