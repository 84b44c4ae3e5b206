package org.florilege.harvester.harvest;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// Shows the progress of a run on a terminal as one line that changes, elsewhere as a plain line every few
/// seconds.
public final class ProgressLine implements HarvestProgress {

    private static final long LINE_EVERY = Duration.ofSeconds(5).toNanos();
    private static final long REDRAW_EVERY = Duration.ofMillis(120).toNanos();
    private static final String SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private static final String ERASE = "\r\u001b[2K";

    private final PrintStream out;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private long shown = started;
    private int turn;

    /// @param out where to show it, usually standard error
    /// @param terminal whether that is a terminal
    public ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// @return one on standard error that knows whether it is a terminal
    public static ProgressLine onStandardError() {
        boolean terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new ProgressLine(System.err, terminal);
    }

    @Override
    public synchronized void at(State state) {
        long now = System.nanoTime();
        if (state.phase() == Phase.DONE) {
            if (terminal) out.print(ERASE);
            out.flush();
        } else if (now - shown >= (terminal ? REDRAW_EVERY : LINE_EVERY)) {
            shown = now;
            if (terminal) out.print(ERASE + SPINNER.charAt(turn++ % SPINNER.length()) + " " + text(state, now));
            else out.println(text(state, now));
            out.flush();
        }
    }

    private String text(State state, long now) {
        double seconds = Math.max(0.001, (now - started) / 1e9);
        return String.format(
                Locale.ROOT,
                "%d read, %d settled, %d refused, %d documents, %s, %.0f records/s%s",
                state.read(),
                state.committed(),
                state.refused(),
                state.documents(),
                ReportText.bytes(state.bytes()),
                state.read() / seconds,
                state.phase() == Phase.COMMITTING ? ", committing" : "");
    }
}
