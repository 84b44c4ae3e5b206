package org.florilege.api.discovery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.florilege.api.portal.Version;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.record.Kind;
import org.florilege.catalog.roster.Entry;
import org.florilege.catalog.roster.Roster;
import org.florilege.catalog.roster.Selection;
import org.florilege.catalog.roster.Walk;

/// Which record's page is listed in which file.
///
/// By the first bits of its key, so a file changes only when one of its own records does. There are twice as many files
/// when one would have more than 50 000 addresses (sitemaps.org); the old ones stay what they were.
final class Sitemap {

    /// What one file may list.
    static final int MOST = 50_000;

    private static final int KEY_BITS = 50;
    private static final int MOST_BITS = 15;

    private final Roster roster;
    private final int most;

    Sitemap(Roster roster) {
        this(roster, MOST);
    }

    /// @param most addresses in a file
    Sitemap(Roster roster, int most) {
        this.roster = roster;
        this.most = most;
    }

    /// One file: those of the records whose keys begin with these bits.
    ///
    /// @param bits how many
    /// @param number what they are
    record File(int bits, int number, List<Entry> entries) {
        File {
            entries = List.copyOf(entries);
        }

        String path() {
            return "/sitemap-" + bits + "-" + number + ".xml";
        }

        Instant changed() {
            long last = 0;
            for (Entry entry : entries) last = Math.max(last, entry.changed());
            return Instant.ofEpochMilli(last);
        }

        /// Names exactly these bytes: they follow from who is in the file and from what changed last of each.
        String tag(PublicAddress portal) {
            byte[] said = (Version.CURRENT + portal.base()).getBytes(StandardCharsets.UTF_8);
            ByteBuffer all = ByteBuffer.allocate(said.length + 2 * Long.BYTES * entries.size());
            all.put(said);
            for (Entry entry : entries) all.putLong(entry.place().key()).putLong(entry.sequence());
            return Tagged.tag(all.array());
        }
    }

    private List<Entry> entries() {
        Walk walk = roster.begin(Selection.of(EnumSet.allOf(Kind.class)));
        return roster.entries(walk.places(0, walk.total()));
    }

    /// All files; at least one.
    List<File> files() {
        List<Entry> all = entries();
        int bits = 0;
        while (bits < MOST_BITS && largest(all, bits) > most) bits++;
        List<List<Entry>> parts = new ArrayList<>();
        for (int i = 0; i < 1 << bits; i++) parts.add(new ArrayList<>());
        for (Entry entry : all) parts.get(number(entry, bits)).add(entry);
        List<File> files = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) files.add(new File(bits, i, parts.get(i)));
        return files;
    }

    private static int largest(List<Entry> all, int bits) {
        int[] sizes = new int[1 << bits];
        int largest = 0;
        for (Entry entry : all) largest = Math.max(largest, ++sizes[number(entry, bits)]);
        return largest;
    }

    private static int number(Entry entry, int bits) {
        return (int) (entry.place().key() >>> (KEY_BITS - bits));
    }

    /// One file; without entries where there is nothing of it.
    File file(int bits, int number) {
        return new File(
                bits,
                number,
                entries().stream()
                        .filter(entry -> number(entry, bits) == number)
                        .limit(MOST)
                        .toList());
    }

    static boolean isFile(int bits, int number) {
        return bits >= 0 && bits <= MOST_BITS && number >= 0 && number < 1 << bits;
    }
}
