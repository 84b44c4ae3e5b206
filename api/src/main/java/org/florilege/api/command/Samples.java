package org.florilege.api.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.florilege.api.portal.DataDirectory;
import org.florilege.api.portal.Portal;
import org.florilege.api.portal.Version;
import org.florilege.harvester.harvest.HarvestProgress;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.run.RunOrder;
import org.florilege.harvester.source.Counts;
import org.florilege.harvester.source.SampleFeed;
import org.florilege.harvester.source.Source;

/// The bundled samples, harvested into a portal over HTTP once for each build that carries them.
record Samples(Portal portal, DataDirectory data, PrintStream out, PrintStream err) {

    private static final String MARK = "samples-harvested";

    /// Harvests them unless that was done before with the same build and all went well.
    void harvest() {
        if (isDone()) {
            out.println("The samples were harvested before and have not changed.");
            return;
        }
        out.println("Harvesting the samples over HTTP:");
        boolean complete = true;
        try (SampleFeed feed = SampleFeed.start()) {
            for (Source source : feed.sources()) {
                HarvestReport report = portal.runs().run(source, RunOrder.of(RunKind.HARVEST), HarvestProgress.SILENT);
                tell(report);
                complete &= RunEnd.exit(report) == Exit.COMPLETE;
            }
        }
        if (complete) remember();
    }

    private void tell(HarvestReport report) {
        if (RunEnd.exit(report) == Exit.FAILED) {
            RunEnd.tellFailure(report, err);
            return;
        }
        Counts counts = report.outcome().counts();
        out.printf(
                "  %-45s %3d records, %d new, %d changed, %d refused%n",
                report.source().title(), counts.taken(), counts.created(), counts.updated(), counts.refused());
    }

    private boolean isDone() {
        try {
            return portal.store().state().sequence() > 0
                    && Files.exists(mark())
                    && Files.readString(mark()).equals(build());
        } catch (IOException e) {
            return false;
        }
    }

    private void remember() {
        try {
            Files.writeString(mark(), build());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file " + mark() + " cannot be written; check space and permissions.", e);
        }
    }

    private Path mark() {
        return data.sources().resolve(MARK);
    }

    /// Which build the samples are of: the version, and when their jar was made.
    private static String build() throws IOException {
        try {
            var source = SampleFeed.class.getProtectionDomain().getCodeSource();
            List<String> made = source == null
                    ? List.of()
                    : List.of(Files.getLastModifiedTime(
                                    Path.of(source.getLocation().toURI()))
                            .toString());
            return Version.CURRENT + " " + made;
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
