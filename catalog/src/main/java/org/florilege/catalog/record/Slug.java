package org.florilege.catalog.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The last path segment of a record's page: words of its title for people, then its [RecordKey] for us.
///
/// Only the key decides which record is meant, so an address with yesterday's title still leads to the
/// record, and a page can redirect (308) to today's.
///
/// @param value for instance `tissuenet-cervical-biopsies-7f3kq9x2ma`, or the key alone
public record Slug(String value) {

    private static final int MAX_WORDS_LENGTH = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");

    public Slug {
        int start = value.length() - RecordKey.LENGTH;
        if (start < 0 || !RecordKey.isKey(value.substring(start)) || (start > 0 && value.charAt(start - 1) != '-'))
            throw new IllegalArgumentException("a slug ends with a record key, not \"" + value + "\"");
    }

    /// @return the slug of the record with this title and id; a title without any Latin letter or digit gives
    /// the key alone
    public static Slug of(String title, RecordId id) {
        String words = words(title);
        RecordKey key = RecordKey.of(id);
        return new Slug(words.isEmpty() ? key.value() : words + "-" + key);
    }

    /// @return the key of the record that this slug leads to
    public RecordKey key() {
        return new RecordKey(value.substring(value.length() - RecordKey.LENGTH));
    }

    private static String words(String title) {
        String dashed = dashed(title);
        if (dashed.length() <= MAX_WORDS_LENGTH) return dashed;
        int cut = dashed.lastIndexOf('-', MAX_WORDS_LENGTH);
        return trim(dashed.substring(0, cut > 0 ? cut : MAX_WORDS_LENGTH));
    }

    /// @return any text in lower-case Latin letters and digits, with single dashes between; empty when it has none
    public static String dashed(String text) {
        String plain = text.replace("œ", "oe")
                .replace("Œ", "oe")
                .replace("æ", "ae")
                .replace("Æ", "ae")
                .replace("ß", "ss");
        String folded =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        return trim(GAPS.matcher(folded.toLowerCase(Locale.ROOT)).replaceAll("-"));
    }

    private static String trim(String dashed) {
        int from = dashed.startsWith("-") ? 1 : 0;
        int to = dashed.endsWith("-") ? dashed.length() - 1 : dashed.length();
        return from < to ? dashed.substring(from, to) : "";
    }

    @Override
    public String toString() {
        return value;
    }
}
