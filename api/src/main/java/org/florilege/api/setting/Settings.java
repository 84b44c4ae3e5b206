package org.florilege.api.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/// What the operator set, each value with the place where it stands. The command line counts before the environment,
/// that before `-D` properties of the JVM, those before the file. An unknown key is a mistake and is refused.
public final class Settings {

    private static final String PREFIX = "florilege.";
    private static final String VARIABLE_PREFIX = "FLORILEGE_";
    /// Variables that the launcher reads.
    private static final Set<String> OF_THE_LAUNCHER = Set.of("FLORILEGE_JAVA_OPTS");

    private static final String SOURCES = "florilege.sources";

    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);
    private final List<SourceEntry> sources = new ArrayList<>();

    private record Value(String text, String place) {}

    private Settings() {}

    /// Nothing set.
    public static Settings none() {
        return new Settings();
    }

    /// What is set in this file (if it exists), in the JVM's properties and in the environment.
    ///
    /// @throws SettingException when a key is unknown or the file cannot be read
    public static Settings read(Path file, Properties properties, Map<String, String> environment) {
        Settings settings = new Settings();
        if (Files.exists(file))
            settings.flat(file, environment).forEach((key, text) -> settings.put(key, text, "in " + file));
        for (String key :
                new TreeMap<>(properties).keySet().stream().map(String::valueOf).toList())
            if (key.startsWith(PREFIX)) settings.put(key, properties.getProperty(key), "on the java command line");
        new TreeMap<>(environment).forEach((variable, text) -> {
            if (variable.startsWith(VARIABLE_PREFIX) && !OF_THE_LAUNCHER.contains(variable))
                settings.putVariable(variable, text);
        });
        return settings;
    }

    /// The same with one more value, which counts before all others.
    public Settings with(Setting setting, String text, String place) {
        values.put(setting, new Value(text, place));
        return this;
    }

    /// The value as it was written, or empty when it is not set.
    public Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.get(setting)).map(Value::text);
    }

    /// The value as a path, or empty when it is not set.
    public Optional<Path> path(Setting setting) {
        return text(setting).map(text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw wrong(setting, "a path");
            }
        });
    }

    /// The value as a whole number between both, or the default when it is not set.
    public int number(Setting setting, int least, int most, int otherwise) {
        return text(setting)
                .map(text -> {
                    if (!text.matches("-?[0-9]{1,9}")) throw wrong(setting, "a whole number");
                    int number = Integer.parseInt(text);
                    if (number < least || number > most)
                        throw wrong(setting, "a whole number from " + least + " to " + most);
                    return number;
                })
                .orElse(otherwise);
    }

    /// That the value of this setting must be something else.
    public SettingException wrong(Setting setting, String expected) {
        Value value = values.getOrDefault(setting, new Value("", "unset"));
        String told = setting.isSecret() ? "" : ", not \"" + value.text() + "\"";
        return new SettingException(setting.key() + " (" + value.place() + ") must be " + expected + told + ".");
    }

    private void put(String key, String text, String place) {
        Setting setting = Setting.ofKey(key)
                .orElseThrow(() -> new SettingException("There is no setting " + key + " (" + place + "); there are "
                        + String.join(", ", keys()) + "."));
        values.put(setting, new Value(text, place));
    }

    private void putVariable(String variable, String text) {
        Setting setting = Setting.ofVariable(variable)
                .orElseThrow(() -> new SettingException("There is no setting for the environment variable " + variable
                        + "; the settings are " + String.join(", ", keys()) + "."));
        values.put(setting, new Value(text, "in the environment variable " + variable));
    }

    private static Iterable<String> keys() {
        return Arrays.stream(Setting.values()).map(Setting::key).toList();
    }

    private Map<String, String> flat(Path file, Map<String, String> environment) {
        try {
            Object document = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            if (document != null && !(document instanceof Map<?, ?>))
                throw new SettingException("The settings file " + file
                        + " holds no settings: write them as YAML, for instance \"florilege.port: 8080\".");
            Map<String, String> flat = new TreeMap<>();
            flatten("", withoutSources(document, file, environment), flat, file);
            return flat;
        } catch (MarkedYAMLException e) {
            throw new SettingException("The settings file " + file + " is no YAML: line "
                    + (e.getProblemMark().getLine() + 1) + ", column "
                    + (e.getProblemMark().getColumn() + 1) + ": " + e.getProblem() + ".");
        } catch (IOException | YAMLException e) {
            String reason = e.getMessage() == null
                    ? e.toString()
                    : e.getMessage().lines().findFirst().orElse("");
            throw new SettingException("The settings file " + file + " cannot be read (" + reason + ").");
        }
    }

    /// The list of sources is no setting of one value.
    private @Nullable Object withoutSources(@Nullable Object document, Path file, Map<String, String> environment) {
        if (!(document instanceof Map<?, ?> all) || !(all.get("florilege") instanceof Map<?, ?> ours)) return document;
        if (!ours.containsKey("sources")) return document;
        if (!(ours.get("sources") instanceof List<?> listed))
            throw new SettingException(SOURCES + " (in " + file + ") must be a list of sources.");
        for (Object entry : listed)
            sources.add(SourceEntry.of(entry, sources.size() + 1, file.toString(), environment));
        Map<Object, @Nullable Object> rest = new LinkedHashMap<>(ours);
        rest.remove("sources");
        Map<Object, @Nullable Object> kept = new LinkedHashMap<>(all);
        kept.put("florilege", rest);
        return kept;
    }

    /// The sources that the file declares, in its order.
    public List<SourceEntry> sources() {
        return List.copyOf(sources);
    }

    private static void flatten(String key, @Nullable Object node, Map<String, String> flat, Path file) {
        switch (node) {
            case null -> {
                if (!key.isEmpty()) throw new SettingException(key + " (in " + file + ") has no value.");
            }
            case Map<?, ?> map ->
                map.forEach((name, value) -> flatten(key.isEmpty() ? "" + name : key + "." + name, value, flat, file));
            default -> flat.put(key, String.valueOf(node));
        }
    }
}
