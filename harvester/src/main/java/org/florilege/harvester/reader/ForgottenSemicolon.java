package org.florilege.harvester.reader;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Turtle in which the next property begins where the one before it should have ended.
final class ForgottenSemicolon {

    /// What Jena says when something follows a value that cannot follow it.
    private static final String MESSAGE = "Triples not terminated by DOT";

    private static final int LONGEST_WORD = 60;

    private ForgottenSemicolon() {}

    /// @param text one statement
    /// @param row the line of the fault, from 1
    /// @param column in that line, in characters, from 1
    /// @return the text with a semicolon at that place; empty when that is not what is wrong with it
    static Optional<byte[]> mended(byte[] text, String message, long row, long column) {
        int at = message.contains(MESSAGE) ? offset(text, row, column) : -1;
        if (at <= 0 || at >= text.length) return Optional.empty();
        byte[] mended = new byte[text.length + 1];
        System.arraycopy(text, 0, mended, 0, at);
        mended[at] = ';';
        System.arraycopy(text, at, mended, at + 1, text.length - at);
        return Optional.of(mended);
    }

    /// @return the word at this place
    static String word(byte[] text, long row, long column) {
        int start = Math.max(offset(text, row, column), 0);
        int end = start;
        while (end < text.length && end - start < LONGEST_WORD && (text[end] > ' ' || text[end] < 0)) end++;
        return new String(text, start, end - start, StandardCharsets.UTF_8);
    }

    private static int offset(byte[] text, long row, long column) {
        long line = 1;
        long character = 1;
        for (int i = 0; i < text.length; i++) {
            boolean continued = (text[i] & 0xC0) == 0x80;
            if (line == row && character == column && !continued) return i;
            if (text[i] == '\n') {
                line++;
                character = 1;
            } else if (!continued) character++;
        }
        return -1;
    }
}
