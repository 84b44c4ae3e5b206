package org.florilege.api.ckan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.florilege.catalog.search.Codes;
import org.florilege.catalog.search.Facet;
import org.florilege.catalog.vocabulary.Concept;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.Vocabulary;
import org.florilege.catalog.vocabulary.VocabularyName;

/// Licences in CKAN's words.
final class Licences {

    private static final String DATA = "data";
    private static final String CODE = "code";

    private final Map<String, Set<String>> open = open();

    private static Map<String, Set<String>> open() {
        Map<String, Set<String>> open = Map.of(DATA, new HashSet<>(), CODE, new HashSet<>());
        try (InputStream in = Licences.class.getResourceAsStream("open.licences")) {
            if (in == null) throw new IllegalStateException("there is no open.licences");
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> words = Arrays.asList(line.split(" ", -1));
                Set<String> known = open.get(words.getFirst());
                if (known != null) known.addAll(words.subList(1, words.size()));
            }
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean is(String of, String notation) {
        return open.getOrDefault(of, Set.of()).contains(notation);
    }

    /// What a dataset says of its licence.
    ///
    /// @param stated the code, IRI or words of it; empty where there is none
    Map<String, Object> of(List<String> stated) {
        Map<String, Object> dict = new LinkedHashMap<>();
        if (stated.isEmpty()) {
            dict.put("license_id", "notspecified");
            dict.put("license_title", "License not specified");
            dict.put("isopen", false);
            return dict;
        }
        String first = stated.getFirst();
        String id = Codes.of(Facet.LICENCE, first);
        dict.put("license_id", id);
        dict.put("license_title", Codes.label(Facet.LICENCE, first, "fr"));
        if (first.startsWith("http://") || first.startsWith("https://")) dict.put("license_url", first);
        dict.put("isopen", is(DATA, id) || is(CODE, id));
        return dict;
    }

    /// All that our vocabulary knows.
    List<Map<String, Object>> all() {
        Vocabulary licences = Vocabularies.of(VocabularyName.LICENCE);
        return licences.concepts("fr").stream().map(this::dict).toList();
    }

    private Map<String, Object> dict(Concept licence) {
        boolean data = is(DATA, licence.notation());
        boolean code = is(CODE, licence.notation());
        Map<String, Object> dict = new LinkedHashMap<>();
        dict.put("id", licence.notation());
        dict.put("title", licence.label("fr"));
        dict.put("url", licence.iri());
        dict.put("status", "active");
        dict.put("maintainer", "");
        dict.put("family", "");
        dict.put("domain_content", data);
        dict.put("domain_data", data);
        dict.put("domain_software", code);
        dict.put("is_generic", false);
        dict.put("is_okd_compliant", data);
        dict.put("is_osi_compliant", code);
        dict.put("od_conformance", data ? "approved" : "not reviewed");
        dict.put("osd_conformance", code ? "approved" : "not reviewed");
        return dict;
    }
}
