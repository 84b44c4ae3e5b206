package org.florilege.harvester.repair;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Text in UTF-8 that was taken for Latin-1 or Windows-1252 and encoded once more: `SÃ£o` for `São`, `lâ€™eau` for
/// `l’eau`. Only what such a mistake leaves behind is decoded; all else stays.
public final class TwiceEncoded {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TwiceEncoded() {}

    /// @return the text as it was meant; the same object when nothing in it was encoded twice
    public static String mend(String text) {
        int first = next(text, 0);
        if (first == text.length()) return text;
        StringBuilder mended = new StringBuilder(text.length());
        int done = 0;
        for (int at = first; at < text.length(); at = next(text, done)) {
            mended.append(text, done, at);
            done = at + length(text.charAt(at));
            byte[] bytes = new byte[done - at];
            for (int i = at; i < done; i++) bytes[i - at] = (byte) octet(text.charAt(i));
            mended.append(new String(bytes, StandardCharsets.UTF_8));
        }
        return mended.append(text, done, text.length()).toString();
    }

    /// @return where the next character stands that was encoded twice, or the end
    private static int next(String text, int from) {
        int at = from;
        while (at < text.length() && !isTwice(text, at)) at++;
        return at;
    }

    private static boolean isTwice(String text, int at) {
        int length = length(text.charAt(at));
        if (length == 0 || at + length > text.length()) return false;
        for (int i = at + 1; i < at + length; i++) if ((octet(text.charAt(i)) & 0xC0) != 0x80) return false;
        return length == 2 || octet(text.charAt(at + 1)) <= 0x84;
    }

    /// Accented letters and marks of Western languages, and the punctuation of typographers: other beginnings are
    /// letters that may well stand before a quotation mark.
    private static int length(char lead) {
        return switch (lead) {
            case '\u00c2', '\u00c3' -> 2;
            case '\u00e2' -> 3;
            default -> 0;
        };
    }

    private static int octet(char letter) {
        if (letter < 0x100) return letter;
        byte[] bytes = String.valueOf(letter).getBytes(WINDOWS_1252);
        return bytes[0] == '?' ? 0 : bytes[0] & 0xFF;
    }
}
