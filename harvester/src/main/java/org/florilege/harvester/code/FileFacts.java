package org.florilege.harvester.code;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.florilege.harvester.reader.Remark;
import org.florilege.harvester.repair.Dates;
import org.florilege.harvester.repair.Finding;
import org.florilege.harvester.repair.Rule;

/// What one file, or the forge, says of a repository's software, and what its author should mend. Belongs to
/// one thread.
public final class FileFacts {

    private static final int MAX_VALUES = 500;
    private static final int MAX_TEXT = 100_000;

    private final Origin origin;
    private final String name;
    private final String address;
    private final Map<Fact, List<Value>> values = new EnumMap<>(Fact.class);
    private final List<Remark> remarks = new ArrayList<>();

    /// @param name what people call it, for instance `CITATION.cff`
    /// @param address where it is on the web; nothing when it is nowhere
    public FileFacts(Origin origin, String name, String address) {
        this.origin = origin;
        this.name = name;
        this.address = address;
    }

    public Origin origin() {
        return origin;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    /// @return what it says, in its own order
    public List<Value> values(Fact fact) {
        return List.copyOf(values.getOrDefault(fact, List.of()));
    }

    /// @return whether it says nothing that we understand
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /// @return what its author should mend
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /// Notes a value.
    public FileFacts add(Fact fact, Value value) {
        List<Value> known = values.computeIfAbsent(fact, none -> new ArrayList<>());
        if (known.size() < MAX_VALUES
                && known.stream().noneMatch(other -> other.key().equals(value.key()))) known.add(value);
        return this;
    }

    /// Notes words; blank ones are none.
    public FileFacts text(Fact fact, String text) {
        return text(fact, text, "");
    }

    /// Notes words in a language; blank ones are none.
    public FileFacts text(Fact fact, String text, String language) {
        String bare = text.strip();
        if (bare.isEmpty()) return this;
        return add(fact, new Value.Text(bare.length() > MAX_TEXT ? bare.substring(0, MAX_TEXT) + "…" : bare, language));
    }

    /// Notes an address: a DOI, or one on the web; anything else is none.
    public FileFacts link(Fact fact, String text) {
        Addresses.of(text).ifPresent(found -> add(fact, new Value.Link(found, "")));
        return this;
    }

    /// Notes an address, which may be relative to the file that says it.
    FileFacts linkOrPath(Fact fact, String text, String label) {
        Optional<String> found = Addresses.of(text).or(() -> Addresses.beside(address, text));
        found.ifPresent(one -> add(fact, new Value.Link(one, label)));
        return this;
    }

    /// Notes where something can be downloaded.
    public FileFacts archive(Value.Archive archive) {
        return Addresses.web(archive.download()).isEmpty() ? this : add(Fact.DOWNLOAD, archive);
    }

    /// Notes where something can be downloaded; what is no address is none.
    FileFacts download(String address) {
        Addresses.web(address).ifPresent(found -> archive(new Value.Archive(found, "", "", "", "")));
        return this;
    }

    /// Notes an address if it is one, words otherwise.
    FileFacts linkOrText(Fact fact, String text) {
        return Addresses.of(text).isPresent() ? link(fact, text) : text(fact, text);
    }

    /// Notes a date; what is none costs that value and is told to the author.
    FileFacts date(Fact fact, String text, String spot) {
        if (text.isBlank() || Dates.read(text).isPresent()) return text(fact, text);
        remark(
                spot,
                Finding.of(
                                Rule.CODE_VALUE,
                                "{0}: {1} is no date.",
                                "Write it as year-month-day, for instance 2026-03-31.",
                                name,
                                spot)
                        .about(text));
        return this;
    }

    /// Notes what identifies the software: a DOI without resolver, a SWHID, anything else as it is.
    FileFacts identifier(String text) {
        return text(
                Fact.IDENTIFIER,
                Addresses.doi(text).or(() -> Addresses.swhid(text)).orElse(text));
    }

    /// Tells the author something.
    FileFacts remark(String spot, Finding finding) {
        remarks.add(new Remark(spot, finding));
        return this;
    }
}
