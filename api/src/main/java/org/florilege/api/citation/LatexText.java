package org.florilege.api.citation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// Text as LaTeX: what it reads as commands is escaped, and letters with accents are commands, since BibTeX sorts and
/// abbreviates bytes. Other scripts stay as they are.
final class LatexText {

    private static final Map<Integer, String> SIGNS = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\textbraceleft{}"),
            Map.entry((int) '}', "\\textbraceright{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '"', "{''}"),
            Map.entry(0x2013, "--"),
            Map.entry(0x2014, "---"),
            Map.entry(0x2018, "`"),
            Map.entry(0x2019, "'"),
            Map.entry(0x201c, "``"),
            Map.entry(0x201d, "''"),
            Map.entry(0x2026, "{\\ldots}"),
            Map.entry(0x00a0, "~"),
            Map.entry(0x202f, "~"),
            Map.entry(0x00df, "{\\ss}"),
            Map.entry(0x00e6, "{\\ae}"),
            Map.entry(0x00c6, "{\\AE}"),
            Map.entry(0x0153, "{\\oe}"),
            Map.entry(0x0152, "{\\OE}"),
            Map.entry(0x00f8, "{\\o}"),
            Map.entry(0x00d8, "{\\O}"),
            Map.entry(0x0142, "{\\l}"),
            Map.entry(0x0141, "{\\L}"),
            Map.entry(0x0131, "{\\i}"));
    private static final Map<Integer, String> ACCENTS = Map.ofEntries(
            Map.entry(0x0300, "`"),
            Map.entry(0x0301, "'"),
            Map.entry(0x0302, "^"),
            Map.entry(0x0303, "~"),
            Map.entry(0x0304, "="),
            Map.entry(0x0306, "u "),
            Map.entry(0x0307, "."),
            Map.entry(0x0308, "\""),
            Map.entry(0x030a, "r "),
            Map.entry(0x030b, "H "),
            Map.entry(0x030c, "v "),
            Map.entry(0x0327, "c "),
            Map.entry(0x0328, "k "));

    private LatexText() {}

    static String of(String text) {
        StringBuilder latex = new StringBuilder(text.length() + 16);
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> append(c, latex));
        return latex.toString();
    }

    private static void append(int c, StringBuilder latex) {
        String sign = SIGNS.get(c);
        if (sign != null) latex.append(sign);
        else if (c < 0x80) latex.appendCodePoint(c);
        else accented(c, latex);
    }

    /// A Latin letter with one accent is a command in braces: `{\'e}`.
    private static void accented(int c, StringBuilder latex) {
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        String accent = parts.length() == 2 && isLatin(parts.charAt(0)) ? ACCENTS.get((int) parts.charAt(1)) : null;
        if (accent == null) latex.appendCodePoint(c);
        else latex.append("{\\").append(accent).append(letter(parts.charAt(0))).append('}');
    }

    /// An accent takes the place of the dot.
    private static String letter(char letter) {
        return letter == 'i' ? "\\i" : String.valueOf(letter);
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// The first word in small letters without accents, for a key; empty when it has no Latin letter.
    static String plainLetters(String text) {
        StringBuilder letters = new StringBuilder();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isLatin(c)) letters.append(c);
            else if (c == ' ' && !letters.isEmpty()) break;
        }
        return letters.toString();
    }
}
