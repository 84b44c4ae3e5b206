package org.florilege.ui.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The words of the interface in one language, read once from `messages_{tag}.properties` (UTF-8).
///
/// Placeholders are `{0}`, `{1}`, …; an apostrophe is an apostrophe. A countable message has the keys
/// `name.one` and `name.other` (and `name.zero` where zero deserves its own sentence), in which `{0}` is the number.
/// Both languages have the same keys. An unknown key is a mistake of ours and throws [IllegalArgumentException].
public final class Messages {
    private static final Messages FRENCH = new Messages(UiLanguage.FR);
    private static final Messages ENGLISH = new Messages(UiLanguage.EN);

    private final UiLanguage language;
    private final Formats formats;
    private final Properties texts = new Properties();

    private Messages(UiLanguage language) {
        this.language = language;
        this.formats = Formats.of(language);
        String resource = "messages_" + language.tag() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the messages " + resource + " are missing from the jar");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the messages " + resource + " cannot be read", e);
        }
    }

    public static Messages of(UiLanguage language) {
        return language == UiLanguage.FR ? FRENCH : ENGLISH;
    }

    public UiLanguage language() {
        return language;
    }

    public Formats formats() {
        return formats;
    }

    /// The message `key`, its placeholders filled with `arguments` in order.
    public String get(String key, Object... arguments) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language.tag());
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    /// The label of an enum constant: the key is `prefix.CONSTANT`.
    public String label(String prefix, Enum<?> constant) {
        return get(prefix + "." + constant.name());
    }

    /// The message that agrees with `count`, which it shows grouped as its readers expect.
    public String count(String key, long count) {
        return get(key + "." + pluralOf(key, count), formats.number(count));
    }

    /// The same without the number, for places that show it in a form of their own: `{0}` and the space after it go.
    public String noun(String key, long count) {
        return get(key + "." + pluralOf(key, count), "").strip();
    }

    /// Whether there is a message of that key.
    public boolean has(@Nullable String key) {
        return key != null && texts.containsKey(key);
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private String pluralOf(String key, long count) {
        if (count == 0 && has(key + ".zero")) {
            return "zero";
        }
        boolean one = language == UiLanguage.FR ? Math.abs(count) < 2 : count == 1;
        return one ? "one" : "other";
    }
}
