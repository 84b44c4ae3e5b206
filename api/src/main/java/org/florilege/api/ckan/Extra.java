package org.florilege.api.ckan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A field beyond CKAN's own and where it comes from; the lists of them are data (`dataset.extras`, `resource.extras`).
///
/// @param name of the field, as ckanext-dcat calls it
/// @param list whether it is always a list, which CKAN keeps as JSON in a text
/// @param properties the IRIs of which the first that says something counts
record Extra(String name, boolean list, List<String> properties) {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("adms", "http://www.w3.org/ns/adms#"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dcatap", "http://data.europa.eu/r5r/"),
            Map.entry("dct", "http://purl.org/dc/terms/"),
            Map.entry("dpv", "https://w3id.org/dpv#"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("healthdcatap", "http://healthdataportal.eu/ns/health#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("schema", "http://schema.org/"));

    Extra {
        properties = List.copyOf(properties);
    }

    /// The fields that a file lists: `name`, `text` or `list`, properties.
    static List<Extra> read(String file) {
        List<Extra> extras = new ArrayList<>();
        try (InputStream in = Extra.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("there is no " + file);
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine())
                if (!line.isBlank() && !line.startsWith("#"))
                    extras.add(of(line.strip().split("\\s+", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(extras);
    }

    private static Extra of(String[] words) {
        List<String> properties = Arrays.stream(words).skip(2).map(Extra::iri).toList();
        return new Extra(words[0], words[1].equals("list"), properties);
    }

    private static String iri(String name) {
        int colon = name.indexOf(':');
        String namespace = PREFIXES.get(name.substring(0, colon));
        if (namespace == null) throw new IllegalStateException("no prefix is called " + name.substring(0, colon));
        return namespace + name.substring(colon + 1);
    }
}
