package org.florilege.api.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.florilege.api.web.PublicAddress;
import org.florilege.harvester.harvest.HarvestReport;
import org.florilege.harvester.harvest.RunKind;
import org.florilege.harvester.repair.Sentence;
import org.florilege.harvester.run.Run;
import org.florilege.harvester.run.RunArchive;
import org.florilege.harvester.run.RunReport;
import org.florilege.harvester.run.Runs;
import org.florilege.harvester.source.RunSummary;
import org.florilege.harvester.source.SourcePlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes to the owner of a source when a harvest refused something of it or did not come to its end, once: not again
/// while the next harvests find the same. A mail that cannot be sent is told in the log and is not tried again; the
/// report stays where it is.
public final class OwnerReports implements Runs.RunListener {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerReports.class);

    private final Postman postman;
    private final RunArchive archive;
    private final PublicAddress address;

    public OwnerReports(MailSettings settings, RunArchive archive, PublicAddress address, Clock clock) {
        this.postman = new Postman(settings, clock);
        this.archive = archive;
        this.address = address;
    }

    @Override
    public void ended(Run run, HarvestReport report) {
        if (!isHarvest(run) || report.outcome().wasStopped()) return;
        Optional<String> owner = SourcePlan.of(report.source().options()).owner();
        if (owner.isEmpty() || !isWorthTelling(run)) return;
        String subject = "Florilège : moissonnage de « " + report.source().title() + " » / harvest report";
        String text = OwnerText.of(run, report, address.of("/reports/" + run.id()));
        Thread.ofVirtual().name("mail").start(() -> send(owner.get(), subject, text));
    }

    private static boolean isHarvest(Run run) {
        return run.kind() == RunKind.HARVEST || run.kind() == RunKind.FORCE;
    }

    private boolean isWorthTelling(Run run) {
        Set<Object> told = told(run);
        return !told.isEmpty() && !told.equals(before(run).map(this::told).orElse(Set.of()));
    }

    private Optional<Run> before(Run run) {
        return archive.of(run.source()).stream()
                .filter(other -> !other.id().equals(run.id()) && !other.isRunning() && isHarvest(other))
                .findFirst();
    }

    /// What the owner should know: what was refused, and how the run ended when it is not as it should.
    private Set<Object> told(Run run) {
        Set<Object> told = new HashSet<>();
        archive.report(run.id()).stream()
                .flatMap(report -> report.entries().stream())
                .filter(RunReport.Entry::refused)
                .forEach(told::add);
        if (!run.outcome().equals("complete"))
            told.add(run.outcome() + " " + run.result().map(RunSummary::reason).orElse(Sentence.NONE));
        return told;
    }

    private void send(String owner, String subject, String text) {
        try {
            postman.bring(owner, subject, text);
            LOG.info("{} was told of a report", owner);
        } catch (MessagingException failed) {
            LOG.warn("{} could not be told of a report: {}", owner, reason(failed));
        }
    }

    /// What the mail library says, and what it was told itself, which is where the reason stands.
    static String reason(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()).strip())
                .distinct()
                .collect(Collectors.joining(": "));
    }
}
