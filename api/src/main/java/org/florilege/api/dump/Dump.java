package org.florilege.api.dump;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The whole catalogue as it was at one moment, in some files.
///
/// @param sequence the number of the last change that is in it
public record Dump(Instant made, long sequence, long records, long triples, List<DumpedFile> files) {

    public Dump {
        files = List.copyOf(files);
    }

    /// One of its files.
    ///
    /// @param sha256 of the file as it is, compressed, in hexadecimal
    public record DumpedFile(String name, DumpFormat format, long bytes, String sha256) {}

    /// Its file in this form.
    public Optional<DumpedFile> in(DumpFormat format) {
        return files.stream().filter(file -> file.format() == format).findFirst();
    }
}
