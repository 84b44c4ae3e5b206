package org.florilege.harvester.reader;

/// A set of texts by 64-bit fingerprints: a million of them in 16 megabytes, and about one chance in
/// thirty million that any two of these are mistaken for each other. For one thread.
public final class Fingerprints {

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private long[] slots = new long[1024];
    private int size;

    /// @return the fingerprint of a text, the same on every machine, never 0
    public static long of(String text) {
        long hash = BASIS;
        for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * PRIME;
        hash ^= hash >>> 32;
        hash *= 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }

    /// @return whether it was new
    public boolean add(String text) {
        return add(of(text));
    }

    public boolean contains(String text) {
        return contains(of(text));
    }

    /// @param fingerprint one that [#of] gave
    public boolean contains(long fingerprint) {
        return slots[slot(slots, fingerprint)] == fingerprint;
    }

    /// @return how many different texts were added
    public int size() {
        return size;
    }

    /// @return a number that two sets with the same texts share, and others hardly ever
    public long sum() {
        long sum = size;
        for (long fingerprint : slots) sum += fingerprint * 0x9e3779b97f4a7c15L ^ fingerprint >>> 31;
        return sum;
    }

    /// @return how many texts of this set the other does not have
    public int countNotIn(Fingerprints other) {
        int count = 0;
        for (long fingerprint : slots)
            if (fingerprint != 0 && other.slots[slot(other.slots, fingerprint)] != fingerprint) count++;
        return count;
    }

    /// @param fingerprint one that [#of] gave
    /// @return whether it was new
    public boolean add(long fingerprint) {
        int slot = slot(slots, fingerprint);
        if (slots[slot] == fingerprint) return false;
        slots[slot] = fingerprint;
        if (++size * 2L > slots.length) grow();
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long fingerprint : slots) if (fingerprint != 0) larger[slot(larger, fingerprint)] = fingerprint;
        slots = larger;
    }

    private static int slot(long[] slots, long fingerprint) {
        int mask = slots.length - 1;
        int slot = (int) (fingerprint & mask);
        while (slots[slot] != 0 && slots[slot] != fingerprint) slot = (slot + 1) & mask;
        return slot;
    }
}
