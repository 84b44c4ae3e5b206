package org.florilege.catalog.search;

import java.util.regex.Pattern;

/// Descriptions are Markdown; people search and skim their words.
final class PlainText {

    private static final boolean[] INLINE = set("*_`\\");
    private static final boolean[] AT_LINE_START = set("#>-+");
    private static final int EXCERPT = 280;
    /// A longer description is searched by its beginning only.
    private static final int LONGEST = 30_000;
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\[]{0,300})]\\([^)\\s]{0,500}\\)");
    private static final Pattern MARKUP = Pattern.compile("(?m)^\\s{0,3}(?:#{1,6}\\s+|>\\s?|[-*+]\\s+)"
            + "|(?<!\\w)[*_`]{1,3}(?=\\S)|(?<=\\S)[*_`]{1,3}(?!\\w)|\\\\(?=\\p{Punct})");
    /// Control characters and our own marks for highlighting, which no text may bring with it.
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}" + Highlights.START + Highlights.END + "]+");

    private PlainText() {}

    /// The words of a Markdown text on one line.
    static String of(String markdown) {
        String bounded = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
        String text = bounded.indexOf('[') < 0 ? bounded : LINK.matcher(bounded).replaceAll("$1");
        if (hasMarkup(text)) text = MARKUP.matcher(text).replaceAll("");
        return line(text);
    }

    /// Any text on one line.
    static String line(String text) {
        return isLine(text) ? text.strip() : GAPS.matcher(text).replaceAll(" ").strip();
    }

    /// Most texts are: no need to look for gaps a second time.
    private static boolean isLine(String text) {
        char before = 'a';
        for (int i = 0; i < text.length(); i++) {
            char now = text.charAt(i);
            if (now == ' ' ? before == ' ' : isGap(now)) return false;
            before = now;
        }
        return true;
    }

    private static boolean isGap(char character) {
        return character < ' '
                || (character >= '\u007f' && (Character.isISOControl(character) || Highlights.isMark(character)));
    }

    /// Text that a request can carry: no half of a surrogate pair, no control character, at most so
    /// many characters.
    static String legal(String text, int longest) {
        StringBuilder legal = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints()
                .limit(longest)
                .map(point -> Character.isISOControl(point) || isSurrogate(point) ? ' ' : point)
                .forEach(legal::appendCodePoint);
        return legal.toString().strip();
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /// The beginning of a text, cut between words.
    static String excerpt(String text) {
        if (text.length() <= EXCERPT) return text;
        int cut = text.lastIndexOf(' ', EXCERPT);
        return text.substring(0, cut > EXCERPT / 2 ? cut : EXCERPT) + "…";
    }

    private static boolean hasMarkup(String text) {
        boolean lineStarts = true;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isAny(INLINE, character) || (lineStarts && isAny(AT_LINE_START, character))) return true;
            lineStarts = character == '\n' || (lineStarts && character == ' ');
        }
        return false;
    }

    private static boolean isAny(boolean[] set, char character) {
        return character < set.length && set[character];
    }

    private static boolean[] set(String characters) {
        boolean[] set = new boolean[128];
        for (char character : characters.toCharArray()) set[character] = true;
        return set;
    }
}
