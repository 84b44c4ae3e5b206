package org.florilege.elasticsearch.analysis;

/// Reads the backslash escapes of a `mapping` rule: `\\`, `\n`, `\t`, `\r`, `\b`, `\f` and a backslash with `u` and
/// four
/// hexadecimal digits.
final class Escapes {

    private Escapes() {}

    static String read(String text) {
        var out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '\\' || at == text.length()) {
                out.append(c);
            } else if (text.charAt(at) == 'u' && at + 5 <= text.length()) {
                out.append((char) Integer.parseInt(text, at + 1, at + 5, 16));
                at += 5;
            } else {
                out.append(single(text.charAt(at++)));
            }
        }
        return out.toString();
    }

    private static char single(char letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> letter;
        };
    }
}
