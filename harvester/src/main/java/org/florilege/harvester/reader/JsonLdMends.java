package org.florilege.harvester.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What programs write into JSON-LD against its rules, mended in the bytes of the document where the meaning is clear.
final class JsonLdMends {

    private static final byte[] LANGUAGE = keyword("@language");
    private static final byte[] ID = keyword("@id");
    private static final byte[] VALUE = keyword("@value");
    private static final byte[] NOTHING = "null".getBytes(StandardCharsets.US_ASCII);

    private final byte[] json;
    private int commas;

    private JsonLdMends(byte[] json) {
        this.json = json;
    }

    private static byte[] keyword(String name) {
        return ('"' + name + '"').getBytes(StandardCharsets.US_ASCII);
    }

    /// Mends in place; nothing becomes longer or shorter.
    ///
    /// @return how many commas were too much
    static int mend(byte[] json) {
        JsonLdMends mends = new JsonLdMends(json);
        mends.mend();
        mends.separate();
        return mends.commas;
    }

    /// A comma before another or before the end of a list or an object separates nothing.
    private void separate() {
        int last = -1;
        for (int i = 0; i < json.length; i++) {
            byte at = json[i];
            if (at <= ' ' && at >= 0) continue;
            if (last >= 0 && (at == ',' || at == ']' || at == '}')) {
                json[last] = ' ';
                commas++;
            }
            last = at == ',' ? i : -1;
            if (at == '"') i = JsonElements.stringEnd(json, i);
        }
    }

    private void mend() {
        for (int i = 0; i + 1 < json.length; i++) {
            if (json[i] != '"' || json[i + 1] != '@') continue;
            if (stands(LANGUAGE, i)) language(i);
            else if (stands(ID, i) && hasEmptyList(i, ID)) silence(i);
            else if (stands(VALUE, i) && hasEmptyList(i, VALUE)) empty(i);
        }
    }

    private boolean stands(byte[] keyword, int at) {
        return at + keyword.length < json.length
                && Arrays.equals(json, at, at + keyword.length, keyword, 0, keyword.length);
    }

    /// `fr_FR` is how programs name a locale; a text in such a language would be skipped.
    private void language(int at) {
        if (hasEmptyList(at, LANGUAGE)) {
            silence(at);
            return;
        }
        for (int i = after(at, LANGUAGE) + 1; i < json.length && json[i] != '"'; i++) if (json[i] == '_') json[i] = '-';
    }

    private int after(int at, byte[] keyword) {
        int value = at + keyword.length;
        while (value < json.length && (json[value] <= ' ' || json[value] == ':')) value++;
        return value;
    }

    /// A list with nothing in it, where there may be one name or one value only, says that there is none.
    private boolean hasEmptyList(int at, byte[] keyword) {
        int list = after(at, keyword);
        if (list >= json.length || json[list] != '[') return false;
        int end = list + 1;
        while (end < json.length && json[end] <= ' ') end++;
        return end < json.length && json[end] == ']';
    }

    /// What is no keyword and no property says nothing.
    private void silence(int at) {
        json[at + 1] = '-';
    }

    /// The whole of a value that is none becomes `null`.
    private void empty(int at) {
        int start = at;
        while (start > 0 && json[start] != '{' && json[start] != '}') start--;
        int end = at;
        while (end < json.length && json[end] != '}' && json[end] != '{') end++;
        if (json[start] != '{' || end >= json.length || json[end] != '}') return;
        for (int i = start; i <= end; i++) if (json[i] != '\n') json[i] = ' ';
        System.arraycopy(NOTHING, 0, json, start, NOTHING.length);
    }
}
