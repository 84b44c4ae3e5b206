package org.florilege.api.ckan;

import java.util.ArrayList;
import java.util.List;

/// Reads what stands in `q` and `fq`: `organization:x +groups:"y z" -type:harvest tags:(a OR b)
/// metadata_modified:[2026-01-01T00:00:00Z TO *]`. What stands side by side must all hold; `OR` binds more than that,
/// and
/// `AND` most, so that CKAN's harvester gets what it means with `organization:a OR organization:b
/// metadata_modified:[…]`.
///
/// Boosts and distances (`^2`, `~1`) are read over. Bounded in length, depth and number of clauses.
final class LuceneParser {

    private static final int LONGEST = 20_000;
    private static final int MOST = 1_000;
    private static final int DEEPEST = 20;
    private static final String ENDS = " \t\r\n()[]{}\"^~";

    private final String text;
    private int at;
    private int clauses;
    private int depth;

    private LuceneParser(String text) {
        this.text = text;
    }

    /// @throws CkanException when this is no search
    static Clause parse(String text) {
        if (text.length() > LONGEST) throw CkanException.search("longer than " + LONGEST + " characters");
        LuceneParser parser = new LuceneParser(text);
        Clause clause = parser.all("");
        if (parser.at < text.length()) throw parser.unexpected();
        return clause;
    }

    private CkanException unexpected() {
        return at < text.length()
                ? CkanException.search("unexpected \"" + text.charAt(at) + "\" at character " + (at + 1))
                : CkanException.search("it ends too early");
    }

    /// Parts side by side, up to the end or the end of the group.
    private Clause all(String field) {
        List<Clause> parts = new ArrayList<>();
        do parts.add(any(field));
        while (!isAtEnd());
        return parts.size() == 1 ? parts.getFirst() : new Clause.All(parts);
    }

    private boolean isAtEnd() {
        skipBlanks();
        return at >= text.length() || text.charAt(at) == ')';
    }

    private Clause any(String field) {
        List<Clause> choices = new ArrayList<>();
        do choices.add(both(field));
        while (isWord("OR") || isWord("||"));
        return choices.size() == 1 ? choices.getFirst() : new Clause.Any(choices);
    }

    private Clause both(String field) {
        List<Clause> parts = new ArrayList<>();
        do parts.add(one(field));
        while (isWord("AND") || isWord("&&"));
        return parts.size() == 1 ? parts.getFirst() : new Clause.All(parts);
    }

    private Clause one(String field) {
        if (++clauses > MOST) throw CkanException.search("more than " + MOST + " clauses");
        if (isWord("NOT") || isCharacter('-') || isCharacter('!')) return new Clause.Not(one(field));
        if (isCharacter('+')) return one(field);
        skipBlanks();
        String named = field();
        return value(named.isEmpty() ? field : named);
    }

    private Clause value(String field) {
        skipBlanks();
        if (at >= text.length()) throw unexpected();
        char first = text.charAt(at);
        if (first == '(') return group(field);
        if (first == '[' || first == '{') return range(field);
        boolean phrase = first == '"';
        String value = phrase ? quoted() : word();
        if (value.isEmpty() && !phrase) throw unexpected();
        suffix();
        if (!field.isEmpty()) return new Clause.Term(field, value);
        return new Clause.Words(value, phrase);
    }

    private Clause group(String field) {
        if (++depth > DEEPEST) throw CkanException.search("nested more than " + DEEPEST + " times");
        at++;
        Clause inner = all(field);
        if (!isCharacter(')')) throw unexpected();
        suffix();
        depth--;
        return inner;
    }

    private Clause range(String field) {
        boolean withFrom = text.charAt(at++) == '[';
        skipBlanks();
        String from = bound();
        if (!isWord("TO")) throw unexpected();
        skipBlanks();
        String to = bound();
        skipBlanks();
        if (at >= text.length() || (text.charAt(at) != ']' && text.charAt(at) != '}')) throw unexpected();
        boolean withTo = text.charAt(at++) == ']';
        suffix();
        return new Clause.Range(field, from, to, withFrom, withTo);
    }

    private String bound() {
        String bound = at < text.length() && text.charAt(at) == '"' ? quoted() : word();
        if (bound.isEmpty()) throw unexpected();
        return bound;
    }

    /// The name before a colon; empty where there is none, as in an address.
    private String field() {
        int end = at;
        while (end < text.length() && isOfName(text.charAt(end))) end++;
        boolean named = end > at
                && end + 1 < text.length()
                && text.charAt(end) == ':'
                && text.charAt(end + 1) != '/'
                && !Character.isWhitespace(text.charAt(end + 1));
        if (!named) return "";
        String name = text.substring(at, end);
        at = end + 1;
        return name;
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '*';
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (at < text.length() && ENDS.indexOf(text.charAt(at)) < 0) word.append(character());
        return word.toString();
    }

    private String quoted() {
        StringBuilder quoted = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') quoted.append(character());
        if (at >= text.length()) throw unexpected();
        at++;
        return quoted.toString();
    }

    private char character() {
        if (text.charAt(at) == '\\' && at + 1 < text.length()) at++;
        return text.charAt(at++);
    }

    /// Boosts and distances.
    private void suffix() {
        while (at < text.length() && (text.charAt(at) == '^' || text.charAt(at) == '~')) {
            at++;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) at++;
        }
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
    }

    private boolean isCharacter(char wanted) {
        skipBlanks();
        if (at >= text.length() || text.charAt(at) != wanted) return false;
        at++;
        return true;
    }

    private boolean isWord(String wanted) {
        skipBlanks();
        if (!looksAt(wanted)) return false;
        at += wanted.length();
        return true;
    }

    private boolean looksAt(String wanted) {
        if (!text.startsWith(wanted, at)) return false;
        int end = at + wanted.length();
        return end >= text.length() || ENDS.indexOf(text.charAt(end)) >= 0;
    }
}
