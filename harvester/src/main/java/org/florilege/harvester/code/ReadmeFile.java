package org.florilege.harvester.code;

import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/// Reads a README: its front matter (YAML between lines of three dashes, as model cards have it), its title and
/// its first paragraph that is more than badges.
final class ReadmeFile {

    private static final String FENCE = "---";
    private static final String HUB = "https://huggingface.co/";
    private static final int MAX_TEXT = 65_536;
    private static final int MIN_PARAGRAPH = 20;
    private static final Parser MARKDOWN =
            Parser.builder().maxOpenBlockParsers(40).build();

    private ReadmeFile() {}

    /// @return the front matter; empty when there is none
    static Optional<String> frontMatter(String text) {
        int line = text.indexOf('\n');
        String first = line < 0 ? "" : text.substring(0, line).strip();
        if (first.length() < FENCE.length() || first.chars().anyMatch(c -> c != '-')) return Optional.empty();
        int end = text.indexOf("\n" + FENCE, line);
        return end < 0 ? Optional.empty() : Optional.of(text.substring(text.indexOf('\n') + 1, end + 1));
    }

    private static String body(String text) {
        if (frontMatter(text).isEmpty()) return text;
        int end = text.indexOf('\n', text.indexOf("\n" + FENCE, FENCE.length()) + 1);
        return end < 0 ? "" : text.substring(end + 1);
    }

    static void readFrontMatter(String yaml, FileFacts facts) throws FileFault {
        JsonNode matter = StructuredText.yaml(yaml);
        if (!matter.isObject()) throw new FileFault("its front matter is no list of keys and values");
        facts.text(Fact.TITLE, Tree.first(matter, "pretty_name", "model_name", "title"));
        facts.text(Fact.DESCRIPTION, Tree.first(matter, "description", "short_description"));
        licence(matter, facts);
        for (String key : new String[] {"language", "languages"})
            Tree.texts(matter, key, tag -> facts.text(Fact.LANGUAGE, tag));
        for (String key : new String[] {"tags", "keywords", "pipeline_tag", "task_categories", "task_ids"})
            Tree.texts(matter, key, tag -> keyword(tag, facts));
        for (String key : new String[] {"library_name", "framework", "sdk"})
            Tree.texts(matter, key, library -> facts.text(Fact.REQUIREMENT, library));
        facts.linkOrPath(Fact.LOGO, Tree.text(matter, "thumbnail"), "");
        facts.identifier(Tree.text(matter, "doi"));
        Tree.texts(matter, "new_version", id -> facts.link(Fact.OTHER_VERSION, onHub(id, "")));
        Tree.texts(matter, "models", id -> facts.link(Fact.BASED_ON, onHub(id, "")));
        Tree.texts(matter, "datasets", id -> facts.link(Fact.DATASET, onHub(id, "datasets/")));
        Tree.texts(matter, "base_model", id -> facts.link(Fact.BASED_ON, onHub(id, "")));
        for (String key : new String[] {"author", "authors"})
            for (JsonNode author : Tree.each(matter, key)) author(author, facts);
        for (JsonNode model : Tree.each(matter, "model-index"))
            for (JsonNode result : Tree.each(model, "results")) measures(result, facts);
    }

    private static void author(JsonNode author, FileFacts facts) {
        (author.isObject()
                        ? Parties.party(
                                Tree.first(author, "orcid", "url"),
                                Tree.text(author, "name"),
                                Value.Party.Nature.UNKNOWN,
                                Tree.text(author, "affiliation"),
                                Tree.text(author, "email"),
                                Tree.text(author, "url"))
                        : Parties.named(Tree.scalar(author)))
                .ifPresent(found -> facts.add(Fact.AUTHOR, found));
    }

    private static void licence(JsonNode matter, FileFacts facts) {
        for (String key : new String[] {"license", "licenses"})
            Tree.texts(matter, key, licence -> {
                String lower = licence.toLowerCase(Locale.ROOT);
                if (!lower.equals("other") && !lower.equals("unknown")) facts.text(Fact.LICENCE, licence);
            });
        if (facts.values(Fact.LICENCE).isEmpty()) facts.link(Fact.LICENCE, Tree.text(matter, "license_link"));
        if (facts.values(Fact.LICENCE).isEmpty()) facts.text(Fact.LICENCE, Tree.text(matter, "license_name"));
    }

    /// Model cards carry identifiers among their tags: `arxiv:1706.03762`, `doi:10.57967/hf/0001`.
    private static void keyword(String tag, FileFacts facts) {
        if (tag.startsWith("arxiv:")) facts.link(Fact.PUBLICATION, "https://arxiv.org/abs/" + tag.substring(6));
        else if (tag.startsWith("doi:")) facts.identifier(tag);
        else facts.text(Fact.KEYWORD, tag);
    }

    private static String onHub(String id, String folder) {
        if (Addresses.of(id).isPresent()) return id;
        return id.isEmpty() || id.indexOf(' ') >= 0 ? "" : HUB + folder + id;
    }

    private static void measures(JsonNode result, FileFacts facts) {
        JsonNode dataset = result.path("dataset");
        for (JsonNode metric : Tree.each(result, "metrics")) {
            String name = Tree.first(metric, "name", "type");
            String value = Tree.text(metric, "value");
            if (!name.isEmpty() && !value.isEmpty())
                facts.add(Fact.MEASUREMENT, new Value.Measure(name, value, Tree.first(dataset, "name", "type")));
        }
    }

    /// @param markdown whether its name says that it is Markdown
    static void readText(String text, boolean markdown, FileFacts facts) {
        String body = body(text);
        String start = body.length() > MAX_TEXT ? body.substring(0, MAX_TEXT) : body;
        if (markdown) readMarkdown(start, facts);
        else readPlain(start, facts);
    }

    private static void readMarkdown(String text, FileFacts facts) {
        for (Node block = MARKDOWN.parse(text).getFirstChild(); block != null; block = block.getNext()) {
            switch (block) {
                case Heading heading when facts.values(Fact.TITLE).isEmpty() -> facts.text(Fact.TITLE, words(heading));
                case HtmlBlock html -> readHtml(html.getLiteral(), facts);
                case Paragraph paragraph -> describe(words(paragraph), facts);
                default -> {
                    // lists, code and quotes describe nothing by themselves
                }
            }
            if (!facts.values(Fact.DESCRIPTION).isEmpty()) return;
        }
    }

    private static void readHtml(String html, FileFacts facts) {
        Element body = Jsoup.parseBodyFragment(html).body();
        Element title = body.selectFirst("h1");
        if (title != null && facts.values(Fact.TITLE).isEmpty()) facts.text(Fact.TITLE, title.text());
        for (Element paragraph : body.select("p")) describe(paragraph.text(), facts);
    }

    private static void describe(String paragraph, FileFacts facts) {
        if (paragraph.length() >= MIN_PARAGRAPH
                && facts.values(Fact.DESCRIPTION).isEmpty()) facts.text(Fact.DESCRIPTION, paragraph);
    }

    private static String words(Node block) {
        Words words = new Words();
        block.accept(words);
        return words.text.toString().strip();
    }

    /// The text of a block without pictures, which in a README are badges.
    private static final class Words extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append('\n');
        }

        @Override
        public void visit(Link node) {
            visitChildren(node);
        }

        @Override
        public void visit(Image node) {
            // a badge
        }

        @Override
        public void visit(HtmlInline node) {
            // markup
        }
    }

    /// Paragraphs of plain text and reStructuredText: directives, tables and underlines are none.
    private static void readPlain(String text, FileFacts facts) {
        StringBuilder paragraph = new StringBuilder();
        for (String line : (text + "\n\n").lines().toList()) {
            String bare = line.strip();
            if (isUnderline(bare)) {
                if (facts.values(Fact.TITLE).isEmpty()) facts.text(Fact.TITLE, paragraph.toString());
                paragraph.setLength(0);
            } else if (bare.isEmpty() || bare.startsWith("..") || bare.startsWith(":") || bare.startsWith("|")) {
                describe(paragraph.toString().strip(), facts);
                paragraph.setLength(0);
            } else paragraph.append(bare).append(' ');
        }
        describe(paragraph.toString().strip(), facts);
    }

    private static boolean isUnderline(String line) {
        return line.length() > 2
                && !Character.isLetterOrDigit(line.charAt(0))
                && line.chars().allMatch(c -> c == line.charAt(0));
    }
}
