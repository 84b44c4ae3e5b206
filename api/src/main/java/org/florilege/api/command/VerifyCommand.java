package org.florilege.api.command;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.florilege.api.portal.Portal;
import org.florilege.catalog.search.IndexComparison;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `florilege verify`.
@Command(
        name = "verify",
        description =
                "Compare the search index with the store and mend what differs; or, with --feed, walk the DCAT feed"
                        + " as data.gouv.fr, data.europa.eu and CKAN do and compare what each gets with the store.")
final class VerifyCommand implements Callable<Integer> {

    private static final int SHOWN = 20;
    private static final String OUR_OWN = "";

    private final PrintStream out;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(
            names = "--feed",
            paramLabel = "URL",
            arity = "0..1",
            fallbackValue = OUR_OWN,
            description =
                    "check the feed instead; of a portal at this address, whose store is not read, if one is given")
    private @Nullable String feed;

    VerifyCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        String address = feed;
        if (address != null)
            return new FeedVerification(out).of(address, options).code();
        try (Portal portal = options.open()) {
            IndexComparison comparison = portal.follower().verify();
            int different = comparison.differences().size();
            out.println("Compared " + comparison.compared() + " records: " + different + " differ.");
            if (different == 0) return Exit.COMPLETE.code();
            comparison.differences().stream()
                    .limit(SHOWN)
                    .forEach(difference -> out.println("  " + difference.key() + " " + difference.type()));
            portal.follower().repair(comparison);
            int left = portal.follower().verify().differences().size();
            out.println(left == 0 ? "All of it is mended." : left + " still differ: run florilege reindex.");
            return (left == 0 ? Exit.COMPLETE : Exit.PARTIAL).code();
        }
    }
}
