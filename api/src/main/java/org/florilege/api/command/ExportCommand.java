package org.florilege.api.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.florilege.api.dump.DumpFormat;
import org.florilege.api.dump.Exporting;
import org.florilege.api.feed.Feed;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.PortalStartException;
import org.florilege.api.record.Representation;
import org.florilege.api.web.PublicAddress;
import org.florilege.catalog.roster.Roster;
import org.florilege.catalog.store.TdbRecordStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `florilege export FILE`.
@Command(
        name = "export",
        description = "Write the whole catalogue to a file.",
        footer = "The same catalogue gives the same bytes. ./florilege harvest FILE reads them again.")
final class ExportCommand implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;
    private static final String STANDARD_OUTPUT = "-";
    private static final String PACKED = ".gz";

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "FILE",
            description = "where to; compressed when the name ends in .gz; - for standard output")
    private String file = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "nq (each record a named graph), nt, ttl, rdf or jsonld (default: what the name says, or nq)")
    private @Nullable String format;

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            description = "as the feed of this profile shows it, not as it is kept")
    private @Nullable String profile;

    @Spec
    private @Nullable CommandSpec spec;

    ExportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        DumpFormat form = form();
        PortalSettings settings = new PortalSettings(options.settings());
        DataDirectory data = CommonOptions.prepared(settings.data(CommonOptions.DATA), "WARN");
        try (TdbRecordStore store = TdbRecordStore.open(data.store())) {
            Writing writing = profile == null
                    ? stream -> told(Exporting.write(store, form, stream), data)
                    : stream -> profiled(
                            new Feed(store, new Roster(store), settings.card()),
                            form,
                            settings.web().portal(),
                            stream);
            return write(writing).code();
        }
    }

    /// What writes the catalogue.
    private interface Writing {
        Exit to(OutputStream stream) throws IOException;
    }

    private Exit told(Exporting.Tally tally, DataDirectory data) {
        err.println("Exported " + tally.records() + " records, " + tally.triples() + " triples.");
        if (tally.leftOut() == 0) return Exit.COMPLETE;
        err.println(tally.leftOut() + " records hold what this form cannot say or no parser would read, and were left"
                + " out: see " + data.logFile() + ".");
        return Exit.PARTIAL;
    }

    private Exit profiled(Feed feed, DumpFormat form, PublicAddress portal, OutputStream stream) throws IOException {
        Representation written = Representation.ofSuffix(form.suffix())
                .orElseThrow(() -> wrong("A profile has no named graphs: choose another format than " + form.suffix()));
        Iterator<byte[]> pieces = feed.whole(Objects.requireNonNull(profile), written, portal)
                .orElseThrow(() -> wrong("There is no profile \"" + profile + "\": choose one of "
                        + String.join(", ", feed.profileNames())));
        while (pieces.hasNext()) stream.write(pieces.next());
        stream.flush();
        if (feed.leftOut().count() == 0) return Exit.COMPLETE;
        err.println(feed.leftOut().count() + " records cannot be written in this form and were left out.");
        return Exit.PARTIAL;
    }

    private ParameterException wrong(String what) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
    }

    private DumpFormat form() {
        String name = format == null ? ending() : format;
        return DumpFormat.ofSuffix(name.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> wrong("There is no format \"" + name + "\": choose one of "
                        + String.join(", ", DumpFormat.suffixes())));
    }

    private String ending() {
        String plain = file.endsWith(PACKED) ? file.substring(0, file.length() - PACKED.length()) : file;
        int dot = plain.lastIndexOf('.');
        String ending = plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot > 0 && DumpFormat.suffixes().contains(ending) ? ending : DumpFormat.N_QUADS.suffix();
    }

    /// The file is there when it is whole.
    private Exit write(Writing writing) throws IOException {
        if (file.equals(STANDARD_OUTPUT)) return print(writing);
        Path whole = Path.of(file).toAbsolutePath();
        Path unfinished = whole.resolveSibling(whole.getFileName() + ".part");
        try {
            Exit end;
            try (OutputStream stream = opened(unfinished, whole.toString().endsWith(PACKED))) {
                end = writing.to(stream);
            }
            Files.move(unfinished, whole, StandardCopyOption.REPLACE_EXISTING);
            return end;
        } catch (IOException e) {
            throw new PortalStartException(
                    "The file " + whole + " cannot be written (" + DataDirectory.reason(e)
                            + "): make room there or make it writable, or name another file.",
                    e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Exit print(Writing writing) throws IOException {
        Exit end = writing.to(new BufferedOutputStream(out, BUFFER));
        if (out.checkError())
            throw new PortalStartException("Standard output could not be written to its end: whoever reads it left, or"
                    + " there is no room where it goes; what is there is not whole.");
        return end;
    }

    private static OutputStream opened(Path path, boolean packed) throws IOException {
        OutputStream plain = Files.newOutputStream(path);
        return new BufferedOutputStream(packed ? new GZIPOutputStream(plain, BUFFER) : plain, BUFFER);
    }
}
