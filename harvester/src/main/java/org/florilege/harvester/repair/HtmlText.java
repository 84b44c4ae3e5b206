package org.florilege.harvester.repair;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/// Turns HTML in descriptions into Markdown that is safe to show: text, headings, lists, emphasis and web
/// links; nothing that runs. Text that is not HTML is left as it is.
public final class HtmlText {

    private static final int LONGEST_NAME = 12;
    private static final Pattern ENTITY = Pattern.compile(
            "&(?:nbsp|amp|lt|gt|quot|apos|rsquo|lsquo|ldquo|rdquo|laquo|raquo|hellip|ndash|mdash|euro|deg|oelig|"
                    + "[a-zA-Z](?:acute|grave|circ|cedil|uml|tilde|ring)|#\\d{1,6}|#x[0-9a-fA-F]{1,5});");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");
    private static final Pattern SPACES_AT_END = Pattern.compile("[ \\t]+\\n");

    private HtmlText() {}

    /// @return whether the text has HTML elements or entities in it
    public static boolean isHtml(String text) {
        if (hasElements(text)) return true;
        return text.indexOf('&') >= 0 && ENTITY.matcher(text).find();
    }

    private static boolean hasElements(String text) {
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open + 1)) {
            if (isElement(text, open)) return true;
        }
        return false;
    }

    /// A `<`, perhaps a `/`, the name of an element of HTML, and somewhere the end of the tag.
    private static boolean isElement(String text, int open) {
        int start = open + 1 < text.length() && text.charAt(open + 1) == '/' ? open + 2 : open + 1;
        int end = start;
        while (end < text.length() && end - start < LONGEST_NAME && isLetterOrDigit(text.charAt(end))) end++;
        if (end == start || end == text.length() || isLetterOrDigit(text.charAt(end))) return false;
        char next = text.charAt(end);
        if (next != '>' && next != '/' && !Character.isWhitespace(next)) return false;
        String name = text.substring(start, end).toLowerCase(Locale.ROOT);
        return (Tag.isKnownTag(name) || name.equals("font")) && text.indexOf('>', end) >= 0;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /// @return the text as Markdown; the same object when it is not HTML
    public static String toMarkdown(String text) {
        if (!isHtml(text)) return text;
        if (!hasElements(text)) {
            String decoded = Parser.unescapeEntities(text, false).replace('\u00a0', ' ');
            return hasElements(decoded) ? toMarkdown(decoded) : decoded;
        }
        Element body = Jsoup.parse(text).body();
        StringBuilder markdown = new StringBuilder(text.length());
        children(body, markdown, "");
        String tidy = SPACES_AT_END
                .matcher(markdown.toString().replace('\u00a0', ' '))
                .replaceAll("\n");
        return BLANK_LINES.matcher(tidy).replaceAll("\n\n").strip();
    }

    /// @return the text in one line without marks: of HTML what it says, line breaks as spaces; the same object when
    /// there is nothing to do
    public static String toLine(String text) {
        String plain = isHtml(text) ? Jsoup.parse(text).text() : text;
        if (!plain.equals(text) && hasElements(plain))
            plain = Jsoup.parse(plain).text();
        return plain.chars().anyMatch(HtmlText::breaksLine)
                ? String.join(" ", plain.strip().split("\\s+"))
                : plain;
    }

    private static boolean breaksLine(int letter) {
        return letter == '\n' || letter == '\r' || letter == '\t';
    }

    private static void children(Element parent, StringBuilder out, String marker) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) text(text, out);
            else if (child instanceof Element element) element(element, out, marker);
        }
    }

    private static void text(TextNode node, StringBuilder out) {
        String text = escaped(node.text());
        boolean lineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        out.append(lineStart ? text.stripLeading() : text);
    }

    /// What was written as text must not become an element again where Markdown is shown.
    private static String escaped(String text) {
        if (text.indexOf('<') < 0) return text;
        StringBuilder safe = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '<' && (Character.isLetter(next) || next == '/' || next == '!' || next == '?')) safe.append('\\');
            safe.append(c);
        }
        return safe.toString();
    }

    private static void element(Element element, StringBuilder out, String marker) {
        switch (element.normalName()) {
            case "script",
                    "style",
                    "iframe",
                    "head",
                    "title",
                    "img",
                    "object",
                    "embed",
                    "noscript",
                    "template",
                    "svg",
                    "math",
                    "select",
                    "button" -> {}
            case "br" -> out.append('\n');
            case "hr" -> out.append("\n\n---\n\n");
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                block(element, out, "#".repeat(element.normalName().charAt(1) - '0') + " ");
            case "p", "div", "section", "article", "blockquote", "pre", "table", "center", "dl", "dt", "figure" ->
                block(element, out, "");
            case "ul" -> list(element, out, "- ");
            case "ol" -> list(element, out, "1. ");
            case "li" -> item(element, out, marker);
            case "tr" -> row(element, out);
            case "b", "strong" -> wrap(element, out, "**");
            case "i", "em" -> wrap(element, out, "*");
            case "code" -> wrap(element, out, "`");
            case "a" -> link(element, out);
            default -> children(element, out, marker);
        }
    }

    private static void block(Element element, StringBuilder out, String start) {
        out.append("\n\n").append(start);
        children(element, out, "");
        out.append("\n\n");
    }

    private static void list(Element element, StringBuilder out, String marker) {
        out.append("\n\n");
        children(element, out, marker);
        out.append("\n\n");
    }

    private static void item(Element element, StringBuilder out, String marker) {
        StringBuilder inside = new StringBuilder();
        children(element, inside, "");
        out.append('\n')
                .append(marker.isEmpty() ? "- " : marker)
                .append(inside.toString().strip().replace("\n", "\n  "));
    }

    private static void row(Element element, StringBuilder out) {
        out.append('\n');
        String between = "";
        for (Element cell : element.children()) {
            out.append(between).append(cell.text());
            between = " | ";
        }
    }

    private static void wrap(Element element, StringBuilder out, String mark) {
        StringBuilder inside = new StringBuilder();
        children(element, inside, "");
        String text = inside.toString().strip();
        if (text.isEmpty()) return;
        if (Character.isWhitespace(inside.charAt(0))) out.append(' ');
        out.append(mark).append(text).append(mark);
        if (Character.isWhitespace(inside.charAt(inside.length() - 1))) out.append(' ');
    }

    private static void link(Element element, StringBuilder out) {
        StringBuilder inside = new StringBuilder();
        children(element, inside, "");
        String text = inside.toString().strip();
        String address = element.attr("href").strip();
        boolean web = Iris.isWebAddress(address) || address.startsWith("mailto:");
        if (text.isEmpty() || !web || address.equals(text)) out.append(text);
        else
            out.append('[')
                    .append(text)
                    .append("](")
                    .append(Iris.encode(address).replace(")", "%29"))
                    .append(')');
    }
}
