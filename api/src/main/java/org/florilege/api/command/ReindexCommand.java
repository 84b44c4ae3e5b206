package org.florilege.api.command;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.florilege.api.portal.Portal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `florilege reindex`.
@Command(name = "reindex", description = "Build the search index anew from the store.")
final class ReindexCommand implements Callable<Integer> {

    private final PrintStream out;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    ReindexCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        try (Portal portal = options.open()) {
            out.println("Building the search index …");
            portal.follower().rebuild();
            out.println("The search index is built, up to change "
                    + portal.follower().position() + ".");
            return Exit.COMPLETE.code();
        }
    }
}
