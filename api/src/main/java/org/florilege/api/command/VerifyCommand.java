package org.florilege.api.command;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.florilege.api.portal.Portal;
import org.florilege.catalog.search.IndexComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `florilege verify`.
@Command(name = "verify", description = "Compare the search index with the store and mend what differs.")
final class VerifyCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private final PrintStream out;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    VerifyCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
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
