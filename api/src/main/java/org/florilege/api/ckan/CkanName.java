package org.florilege.api.ckan;

import java.nio.charset.StandardCharsets;
import org.florilege.catalog.record.ContentHash;
import org.florilege.catalog.record.Slug;

/// Names as CKAN's validators take them.
final class CkanName {

    private static final int LONGEST = 100;
    private static final int DIGITS = 8;

    private CkanName() {}

    /// Of an organisation or a group: 2 to 100 of `a-z 0-9 - _`. What would be cut keeps some digits of its hash, so
    /// that
    /// two long names stay two.
    static String of(String title) {
        String name = Slug.dashed(title);
        if (name.length() >= 2 && name.length() <= LONGEST) return name;
        String digits =
                ContentHash.of(title.getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGITS);
        if (name.length() < 2) return (name + "-" + digits).replaceFirst("^-", "");
        return name.substring(0, LONGEST - DIGITS - 1) + "-" + digits;
    }

    /// Of a tag: 2 to 100 letters, digits, blanks and `- _ .`; one dataset with another is refused whole by CKAN.
    static String tag(String keyword) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < keyword.length() && name.length() < LONGEST; i++) {
            char c = keyword.charAt(i);
            boolean kept = Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
            if (kept) name.append(c);
            else if (!name.isEmpty() && name.charAt(name.length() - 1) != ' ') name.append(' ');
        }
        String tag = name.toString().strip();
        return tag.length() == 1 ? tag + "-" : tag;
    }
}
