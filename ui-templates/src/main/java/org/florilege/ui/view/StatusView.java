package org.florilege.ui.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the portal is: its engines, what it holds, how fresh that is, and whether others get it as they should.
///
/// @param figures the published records by kind; empty when the store does not answer
/// @param dump the files of the newest dump
public record StatusView(
        Frame frame,
        Engines engines,
        List<Figure> figures,
        List<SourceLine> sources,
        Outward outward,
        List<DumpFile> dump)
        implements View {
    public StatusView {
        figures = List.copyOf(figures);
        sources = List.copyOf(sources);
        dump = List.copyOf(dump);
    }

    /// The store and the index, each with the number of the last change that it has; null where nobody knows.
    public record Engines(
            EngineState store,
            @Nullable Long storeSequence,
            EngineState search,
            @Nullable Long indexSequence) {

        /// How many changes cannot be found yet; null where nobody knows.
        public @Nullable Long behind() {
            Long committed = storeSequence;
            Long found = indexSequence;
            return committed == null || found == null ? null : Math.max(0, committed - found);
        }
    }

    /// What other portals get.
    ///
    /// @param checked when our own feed was last walked, or null when it never was
    /// @param consumers what each of them got then
    /// @param leftOut how many records feeds leave out
    /// @param examples the first of those, with the reasons
    public record Outward(@Nullable DateValue checked, List<Consumer> consumers, long leftOut, List<Flaw> examples) {
        public Outward {
            consumers = List.copyOf(consumers);
            examples = List.copyOf(examples);
            Check.notNegative("a number of records", leftOut);
        }
    }

    /// A kind of portal that harvests ours.
    ///
    /// @param different how many records are not as they should be
    /// @param failure why its walk did not come to the end, in English, or null when it did
    /// @param flaws the first of what differs, with what is wrong
    public record Consumer(
            String name,
            long expected,
            long received,
            long different,
            @Nullable String failure,
            List<Flaw> flaws) {
        public Consumer {
            Check.text("a consumer", name);
            flaws = List.copyOf(flaws);
        }

        /// Whether it got everything as it should.
        public boolean isGood() {
            return failure == null && different == 0;
        }
    }

    /// A record and what is wrong with it.
    public record Flaw(Value record, Text reason) {}
}
