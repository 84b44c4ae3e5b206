package org.florilege.harvester.iso;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.florilege.catalog.vocabulary.Vocabularies;
import org.florilege.catalog.vocabulary.VocabularyName;
import org.florilege.harvester.reader.About;
import org.florilege.harvester.repair.Iris;
import org.florilege.harvester.xml.XmlElement;

/// The values of one document: a text in the document's language and in others (`PT_FreeText`), a code of a list,
/// or a text that is linked (`gmx:Anchor`).
final class IsoTexts {

    private final String language;
    private final Map<String, String> locales = new HashMap<>();

    IsoTexts(XmlElement document) {
        this.language = tag(Stream.of(
                        document.first("language"),
                        document.first("defaultLocale", "PT_Locale", "language"),
                        document.first("defaultLocale", "PT_Locale", "languageCode"))
                .flatMap(Optional::stream)
                .map(IsoTexts::code)
                .findFirst()
                .orElse(""));
        for (String holder : new String[] {"locale", "otherLocale", "defaultLocale"})
            for (XmlElement locale : document.all(holder, "PT_Locale")) locale(locale);
    }

    private void locale(XmlElement locale) {
        String code = locale.first("languageCode")
                .or(() -> locale.first("language"))
                .map(IsoTexts::code)
                .orElse("");
        locale.attribute("id").ifPresent(id -> locales.put(id, tag(code)));
    }

    /// @return the tag of a language in any code; nothing when it is none
    static String tag(String code) {
        String bare = code.strip();
        if (bare.isEmpty()) return "";
        int cut = bare.indexOf(';');
        String first = (cut < 0 ? bare : bare.substring(0, cut)).strip();
        return Vocabularies.of(VocabularyName.LANGUAGE)
                .resolve(first)
                .map(concept -> concept.code("ISO_639_1").orElse(first.toLowerCase(Locale.ROOT)))
                .filter(tag -> tag.length() <= 3)
                .orElse("");
    }

    /// @return the language of the document as a tag, or nothing
    String language() {
        return language;
    }

    /// @return the text of an element in the document's language
    static String main(XmlElement element) {
        return element.children()
                .filter(child -> !child.name().equals("PT_FreeText"))
                .map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(element::ownText);
    }

    static String main(Optional<XmlElement> element) {
        return element.map(IsoTexts::main).orElse("");
    }

    /// @return the code that an element holds: `codeListValue`, else its text
    static String code(XmlElement element) {
        return element.children()
                .map(child -> child.attribute("codeListValue")
                        .map(String::strip)
                        .filter(code -> !code.isEmpty()
                                && !(code.startsWith("RI_") && !child.text().isEmpty()))
                        .orElseGet(() -> english(child.text())))
                .filter(code -> !code.isEmpty())
                .map(code -> code.substring(code.lastIndexOf('/') + 1))
                .findFirst()
                .orElseGet(element::ownText);
    }

    /// Canada numbers the codes (`RI_418`) and writes them out in two languages: `author; auteur`.
    private static String english(String text) {
        int cut = text.indexOf(';');
        return cut < 0 ? text : text.substring(0, cut).strip();
    }

    static String code(Optional<XmlElement> element) {
        return element.map(IsoTexts::code).orElse("");
    }

    /// @return where a text is linked to, if to an address on the web
    static Optional<String> link(XmlElement element) {
        return Stream.concat(element.children().filter(child -> child.name().equals("Anchor")), Stream.of(element))
                .flatMap(child -> child.attribute("href").stream())
                .map(String::strip)
                .filter(href -> Iris.isWebAddress(href) && href.indexOf(' ') < 0)
                .findFirst();
    }

    /// States a text in each language in which it is given.
    void state(XmlElement element, About about, String namespace, String property) {
        forEach(element, (text, tag) -> about.text(namespace, property, text, tag));
    }

    /// Shows a text in each language in which it is given, the document's own first.
    void forEach(XmlElement element, BiConsumer<String, String> texts) {
        Map<String, String> shown = new LinkedHashMap<>();
        String main = main(element);
        if (!main.isEmpty()) shown.put(language, main);
        for (XmlElement group : element.all("PT_FreeText", "textGroup", "LocalisedCharacterString")) {
            String text = group.text();
            if (!text.isEmpty()) shown.putIfAbsent(localised(group), text);
        }
        shown.forEach((tag, text) -> texts.accept(text, tag));
    }

    private String localised(XmlElement text) {
        String reference = text.attribute("locale").orElse("").strip();
        String id = reference.substring(reference.lastIndexOf('#') + 1);
        String declared = locales.get(id);
        if (declared != null && !declared.isEmpty()) return declared;
        return tag(id.substring(id.lastIndexOf('-') + 1));
    }
}
