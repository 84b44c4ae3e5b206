package org.florilege.catalog.record;

import java.nio.charset.StandardCharsets;

/// The short name of a record inside the catalogue: fifty bits of the SHA-256 of its [RecordId], in ten
/// characters.
///
/// The same on every machine and for ever, whatever happens to the title. Among a million records the chance
/// that any two share a key is one in two thousand; the store refuses the second one rather than mix them up.
///
/// @param value ten of `0-9 a-z` without `i l o u` (Crockford's base 32, lower case)
public record RecordKey(String value) {

    /// How many characters a key has.
    public static final int LENGTH = 10;

    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BITS_PER_DIGIT = 5;

    public RecordKey {
        if (!isKey(value))
            throw new IllegalArgumentException(
                    "a record key is " + LENGTH + " of " + DIGITS + ", not \"" + value + "\"");
    }

    /// @return whether this text has the form of a key
    public static boolean isKey(String text) {
        if (text.length() != LENGTH) return false;
        for (int i = 0; i < LENGTH; i++) if (DIGITS.indexOf(text.charAt(i)) < 0) return false;
        return true;
    }

    /// @return the key of the record with this id
    public static RecordKey of(RecordId id) {
        byte[] digest = ContentHash.sha256(id.iri().getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) bits = bits << Byte.SIZE | (digest[i] & 0xff);
        char[] text = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++)
            text[i] = DIGITS.charAt((int) (bits >>> (Long.SIZE - BITS_PER_DIGIT * (i + 1))) & 0x1f);
        return new RecordKey(new String(text));
    }

    /// @return the bits of the key as a number that is never negative; keys have the order of their numbers
    public long bits() {
        long bits = 0;
        for (int i = 0; i < LENGTH; i++) bits = bits << BITS_PER_DIGIT | DIGITS.indexOf(value.charAt(i));
        return bits;
    }

    /// @param bits what [#bits()] gave
    public static RecordKey ofBits(long bits) {
        char[] text = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++)
            text[i] = DIGITS.charAt((int) (bits >>> (BITS_PER_DIGIT * (LENGTH - 1 - i))) & 0x1f);
        return new RecordKey(new String(text));
    }

    @Override
    public String toString() {
        return value;
    }
}
