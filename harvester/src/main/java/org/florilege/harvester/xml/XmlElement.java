package org.florilege.harvester.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One element of an XML answer with all that is in it.
public final class XmlElement {

    private final String namespace;
    private final String name;
    private final int line;
    private final List<Attribute> attributes;
    private final List<Object> content = new ArrayList<>(4);
    private String language = "";

    /// @param namespace as declared, or the usual one of its prefix; nothing when there is none
    /// @param name without prefix
    public record Attribute(String namespace, String name, String value) {}

    XmlElement(String namespace, String name, int line, List<Attribute> attributes) {
        this.namespace = namespace;
        this.name = name;
        this.line = line;
        this.attributes = List.copyOf(attributes);
    }

    void add(XmlElement child) {
        content.add(child);
    }

    void add(String text) {
        content.add(text);
    }

    void language(String inherited) {
        language = attribute("lang").map(String::strip).orElse(inherited);
    }

    /// @return its namespace, nothing when it has none
    public String namespace() {
        return namespace;
    }

    /// @return its name without prefix
    public String name() {
        return name;
    }

    /// @return where it stands in the answer, for people: `line 12`
    public String spot() {
        return line > 0 ? "line " + line : "";
    }

    /// @return the language of its text (`xml:lang`), its own or that of what it is in; nothing when none is stated
    public String language() {
        return language;
    }

    /// @return the attributes in their order, without declarations of namespaces
    public List<Attribute> attributes() {
        return attributes;
    }

    /// @return children and texts in their order
    public List<Object> content() {
        return List.copyOf(content);
    }

    /// @return the attribute of that name, in whatever namespace
    public Optional<String> attribute(String wanted) {
        for (Attribute attribute : attributes) if (attribute.name.equals(wanted)) return Optional.of(attribute.value);
        return Optional.empty();
    }

    /// @return the elements directly in it
    public Stream<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /// @param path names of elements, each in the one before
    /// @return all elements at the end of the path, in their order
    public List<XmlElement> all(String... path) {
        List<XmlElement> at = List.of(this);
        for (String step : path)
            at = at.stream()
                    .flatMap(XmlElement::children)
                    .filter(child -> child.name.equals(step))
                    .toList();
        return at;
    }

    /// @return the first element at the end of the path
    public Optional<XmlElement> first(String... path) {
        return all(path).stream().findFirst();
    }

    /// @return the text of the first element at the end of the path, nothing when there is none
    public String text(String... path) {
        return first(path).map(XmlElement::text).orElse("");
    }

    /// @return all text in it, stripped, without the indentation that its lines have in common
    public String text() {
        StringBuilder text = new StringBuilder();
        gather(text);
        String stripped = text.toString().strip();
        int second = stripped.indexOf('\n') + 1;
        return second == 0 || second == stripped.length() || !Character.isWhitespace(stripped.charAt(second))
                ? stripped
                : stripped.substring(0, second) + stripped.substring(second).stripIndent();
    }

    /// @return the text that stands directly in it, stripped
    public String ownText() {
        StringBuilder text = new StringBuilder();
        for (Object part : content) if (part instanceof String words) text.append(words);
        return text.toString().strip();
    }

    private void gather(StringBuilder text) {
        for (Object part : content) {
            if (part instanceof XmlElement child) child.gather(text);
            else text.append(part);
        }
    }

    /// @return the first element of that name in it, however deep, or itself
    public Optional<XmlElement> find(String wanted) {
        return Optional.ofNullable(search(wanted));
    }

    private @Nullable XmlElement search(String wanted) {
        if (name.equals(wanted)) return this;
        for (Object part : content) {
            if (!(part instanceof XmlElement child)) continue;
            XmlElement found = child.search(wanted);
            if (found != null) return found;
        }
        return null;
    }

    @Override
    public String toString() {
        return "<" + name + ">";
    }
}
