package org.florilege.ui.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/// Descriptions are Markdown (CommonMark with tables; bare addresses are links), written by strangers.
///
/// HTML in them is shown, not obeyed. Headings begin below those of the page, pictures become links
/// to them (a page loads nothing from elsewhere), links lead to the web and to mail only. Indented lines
/// are not code, and lines stay lines unless a text was wrapped: plain texts are like that.
final class Markdown {

    /// Nothing that a person wrote goes deeper; what does is shown as it is.
    private static final int DEEPEST = 40;
    private static final int LONGEST = 200_000;
    /// After so many characters a long text pauses, unless what is left is short.
    private static final int ENOUGH = 1800;
    private static final int LEAST_REST = 600;
    private static final int FIRST_HEADING = 3;
    private static final int LAST_HEADING = 6;
    private static final int LEAST_WRAPPED = 55;
    private static final int MOST_WRAPPED = 130;
    private static final int RAGGED = 18;
    private static final Set<String> SCHEMES = Set.of("http:", "https:", "mailto:", "ftp:", "tel:");
    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(BlockQuote.class, Heading.class, FencedCodeBlock.class, ThematicBreak.class, ListBlock.class);
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(BLOCKS)
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .percentEncodeUrls(true)
            .build();
    private static final TextContentRenderer WORDS = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    private Markdown() {}

    /// The text as HTML that is safe to put in a page, and the words of its first paragraph.
    static Rendered render(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Node document = PARSER.parse(bounded);
        List<Node> nodes = nodes(document);
        if (nodes.isEmpty()) {
            Paragraph whole = new Paragraph();
            whole.appendChild(new Text(bounded));
            return new Rendered(HTML.render(whole), "", bounded);
        }
        lowerHeadings(nodes);
        nodes.forEach(Markdown::tame);
        String opening = opening(document);
        Node rest = cutOff(document);
        return new Rendered(HTML.render(document), rest.getFirstChild() == null ? "" : HTML.render(rest), opening);
    }

    /// Takes what comes after the first blocks out of a long document.
    private static Node cutOff(Node document) {
        Node rest = new Document();
        int shown = 0;
        Node block = document.getFirstChild();
        while (block != null && (shown < ENOUGH || block.getPrevious() instanceof Heading)) {
            shown += WORDS.render(block).length();
            block = block.getNext();
        }
        if (block == null || length(block) < LEAST_REST) return rest;
        while (block != null) {
            Node next = block.getNext();
            rest.appendChild(block);
            block = next;
        }
        return rest;
    }

    private static int length(Node from) {
        int length = 0;
        for (Node block = from; block != null; block = block.getNext())
            length += WORDS.render(block).length();
        return length;
    }

    /// The levels that a text uses follow each other, so that none is left out in the page's outline.
    private static void lowerHeadings(List<Node> nodes) {
        List<Heading> headings = nodes.stream()
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .toList();
        List<Integer> levels =
                headings.stream().map(Heading::getLevel).distinct().sorted().toList();
        int before = FIRST_HEADING - 1;
        for (Heading heading : headings) {
            before = Math.min(before + 1, FIRST_HEADING + levels.indexOf(heading.getLevel()));
            heading.setLevel(Math.min(before, LAST_HEADING));
        }
    }

    /// All nodes, without recursion; none if they are nested too deep to be drawn.
    private static List<Node> nodes(Node document) {
        List<Node> nodes = new ArrayList<>();
        int depth = 0;
        Node node = document;
        while (true) {
            nodes.add(node);
            if (node.getFirstChild() != null) {
                if (++depth > DEEPEST) return List.of();
                node = node.getFirstChild();
                continue;
            }
            while (depth > 0 && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            if (depth == 0) return nodes;
            node = node.getNext();
        }
    }

    private static void tame(Node node) {
        switch (node) {
            case Image image ->
                replace(image, new Link(image.getDestination(), image.getTitle()), image.getDestination());
            case Paragraph paragraph when !isWrapped(paragraph) -> keepLines(paragraph);
            case Link link when !isWeb(link.getDestination()) -> unwrap(link);
            default -> {}
        }
    }

    /// Lines of about one length, as editors of text and forms of metadata break them: they are one line.
    private static boolean isWrapped(Paragraph paragraph) {
        List<Integer> lengths =
                paragraph.getSourceSpans().stream().map(SourceSpan::getLength).toList();
        if (lengths.size() < 2) return true;
        int longest = Collections.max(lengths);
        int shortest = Collections.min(lengths.subList(0, lengths.size() - 1));
        return longest >= LEAST_WRAPPED && longest <= MOST_WRAPPED && shortest > longest - RAGGED;
    }

    private static void keepLines(Paragraph paragraph) {
        Node child = paragraph.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (child instanceof SoftLineBreak) {
                child.insertBefore(new HardLineBreak());
                child.unlink();
            }
            child = next;
        }
    }

    private static boolean isWeb(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return SCHEMES.stream().anyMatch(lower::startsWith);
    }

    /// A picture as a link to it, called by what it shows; within a link, as the words alone.
    private static void replace(Image image, Link link, String fallback) {
        if (image.getFirstChild() == null) image.appendChild(new Text(fallback));
        if (!isWeb(image.getDestination()) || isWithinLink(image)) {
            unwrap(image);
            return;
        }
        moveChildren(image, link);
        image.insertAfter(link);
        image.unlink();
    }

    private static boolean isWithinLink(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) if (up instanceof Link) return true;
        return false;
    }

    private static void moveChildren(Node from, Node to) {
        for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) to.appendChild(child);
    }

    private static void unwrap(Node node) {
        for (Node child = node.getLastChild(); child != null; child = node.getLastChild()) node.insertAfter(child);
        node.unlink();
    }

    private static String opening(Node document) {
        for (Node block = document.getFirstChild(); block != null; block = block.getNext())
            if (block instanceof Paragraph) return WORDS.render(block);
        return WORDS.render(document);
    }

    /// @param html the beginning, safe in a page
    /// @param rest what follows it in a long text, likewise; else empty
    /// @param opening plain words
    record Rendered(String html, String rest, String opening) {}
}
