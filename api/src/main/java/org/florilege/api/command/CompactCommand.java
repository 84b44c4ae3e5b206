package org.florilege.api.command;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.florilege.api.portal.Portal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `florilege compact`.
@Command(name = "compact", description = "Rewrite the store without what it no longer needs.")
final class CompactCommand implements Callable<Integer> {

    private static final long MEGABYTE = 1_000_000;

    private final PrintStream out;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    CompactCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        try (Portal portal = options.open()) {
            long before = portal.store().sizeOnDisk();
            portal.store().compact();
            long after = portal.store().sizeOnDisk();
            out.println("The store took " + before / MEGABYTE + " MB and takes " + after / MEGABYTE + " MB now.");
            return Exit.COMPLETE.code();
        }
    }
}
