package org.florilege.api.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.florilege.api.contract.generated.model.SourceOption;
import org.florilege.api.contract.generated.model.SourceTypeChoice;
import org.florilege.api.contract.generated.model.SourceTypeList;
import org.florilege.harvester.fetch.FetchSettings;
import org.florilege.harvester.harvest.RemovalSettings;
import org.florilege.harvester.source.SourcePlan;
import org.florilege.harvester.source.SourceType;
import org.florilege.ui.language.UiLanguage;

/// What there is to choose about sources, in the words of `options_fr.properties` and `options_en.properties`: `forge`
/// names a type, `forge.topics` an option of its own, `.schedule` one that all types have.
///
/// @param reader whose language it is
public record OptionWords(UiLanguage reader) {

    private static final Map<UiLanguage, Properties> WORDS = load();

    /// All types and options.
    SourceTypeList all() {
        return new SourceTypeList(
                Stream.of(SourceType.values())
                        .map(type -> new SourceTypeChoice(type.id(), type(type), options(type.id(), type.options())))
                        .toList(),
                Stream.of(SourcePlan.KEYS, FetchSettings.KEYS, RemovalSettings.KEYS)
                        .flatMap(keys -> options("", keys.stream().sorted().toList()).stream())
                        .toList());
    }

    private List<SourceOption> options(String type, Collection<String> names) {
        return names.stream()
                .map(name -> new SourceOption(name, word(type + "." + name)))
                .toList();
    }

    /// What a type of source is called.
    public String type(SourceType type) {
        return word(type.id());
    }

    private String word(String key) {
        Properties words = WORDS.get(reader);
        String word = words == null ? null : words.getProperty(key);
        if (word == null) throw new IllegalStateException("no words for " + key + " in " + reader.tag());
        return word;
    }

    private static Map<UiLanguage, Properties> load() {
        Map<UiLanguage, Properties> words = new EnumMap<>(UiLanguage.class);
        for (UiLanguage language : UiLanguage.values())
            words.put(language, load("options_" + language.tag() + ".properties"));
        return words;
    }

    private static Properties load(String resource) {
        Properties words = new Properties();
        try (InputStream in = OptionWords.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is missing from the jar");
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return words;
    }
}
