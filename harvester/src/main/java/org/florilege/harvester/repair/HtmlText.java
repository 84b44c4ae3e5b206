package org.florilege.harvester.repair;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Turns HTML in descriptions into Markdown that is safe to show: text, headings, lists, emphasis and web
/// links; nothing that runs. Text that is not HTML is left as it is.
public final class HtmlText {

    private static final Pattern MARKUP = Pattern.compile(
            "</?(?:p|br|div|span|a|b|i|u|em|strong|ul|ol|li|h[1-6]|table|tr|td|th|tbody|thead|img|font|blockquote|pre|code|"
                    + "sup|sub|hr|center|small|script|style|iframe|section|article)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile(
            "&(?:nbsp|amp|lt|gt|quot|apos|rsquo|lsquo|ldquo|rdquo|laquo|raquo|hellip|ndash|mdash|euro|deg|oelig|"
                    + "[a-zA-Z](?:acute|grave|circ|cedil|uml|tilde|ring)|#\\d{1,6}|#x[0-9a-fA-F]{1,5});");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");
    private static final Pattern SPACES_AT_END = Pattern.compile("[ \\t]+\\n");

    private HtmlText() {}

    /// @return whether the text has HTML elements or entities in it
    public static boolean isHtml(String text) {
        if (text.indexOf('<') >= 0 && MARKUP.matcher(text).find()) return true;
        return text.indexOf('&') >= 0 && ENTITY.matcher(text).find();
    }

    /// @return the text as Markdown; the same object when it is not HTML
    public static String toMarkdown(String text) {
        if (!isHtml(text)) return text;
        boolean lines = !MARKUP.matcher(text).find();
        if (lines) return org.jsoup.parser.Parser.unescapeEntities(text, false).replace('\u00a0', ' ');
        Element body = Jsoup.parse(text).body();
        StringBuilder markdown = new StringBuilder(text.length());
        children(body, markdown, "");
        String tidy = SPACES_AT_END
                .matcher(markdown.toString().replace('\u00a0', ' '))
                .replaceAll("\n");
        return BLANK_LINES.matcher(tidy).replaceAll("\n\n").strip();
    }

    private static void children(Element parent, StringBuilder out, String marker) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) text(text, out);
            else if (child instanceof Element element) element(element, out, marker);
        }
    }

    private static void text(TextNode node, StringBuilder out) {
        String text = node.text();
        boolean lineStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        out.append(lineStart ? text.stripLeading() : text);
    }

    private static void element(Element element, StringBuilder out, String marker) {
        switch (element.normalName()) {
            case "script", "style", "iframe", "head", "img" -> {}
            case "br" -> out.append('\n');
            case "hr" -> out.append("\n\n---\n\n");
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                block(element, out, "#".repeat(element.normalName().charAt(1) - '0') + " ");
            case "p", "div", "section", "article", "blockquote", "pre", "table", "center" -> block(element, out, "");
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
