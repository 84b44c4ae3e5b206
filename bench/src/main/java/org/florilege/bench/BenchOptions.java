package org.florilege.bench;

import java.util.Locale;

/// What is to be measured.
///
/// @param part which part of the benchmark
/// @param chosen how many records, 0 for the usual number
record BenchOptions(Part part, int chosen) {

    private static final int USUAL = 100_000;
    private static final int USUAL_OF_SOURCE = 10_000;
    static final String USAGE =
            "usage: ./florilege bench [--part harvest|search|sources|all] [--records N], N from 100 to 9999999";

    /// A part that can be run alone.
    enum Part {
        /// The way into the catalogue beside the bare engines.
        HARVEST,
        /// Questions to the portal beside the same to Elasticsearch.
        SEARCH,
        /// Ways in over the web beside the same from files, and the heap they take.
        SOURCES,
        ALL
    }

    static BenchOptions of(String... arguments) {
        BenchOptions options = new BenchOptions(Part.ALL, 0);
        if (arguments.length % 2 != 0) throw new WrongUsageException(USAGE);
        for (int i = 0; i < arguments.length; i += 2) options = options.with(arguments[i], arguments[i + 1]);
        return options;
    }

    private BenchOptions with(String name, String value) {
        try {
            if (name.equals("--part")) return new BenchOptions(Part.valueOf(value.toUpperCase(Locale.ROOT)), chosen);
            int number = Integer.parseInt(value);
            if (name.equals("--records") && number >= 100 && number <= 9_999_999) return new BenchOptions(part, number);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUsageException(USAGE, wrong);
        }
        throw new WrongUsageException(USAGE);
    }

    boolean has(Part asked) {
        return part == Part.ALL || part == asked;
    }

    /// @return how many records the catalogue has
    int records() {
        return chosen == 0 ? USUAL : chosen;
    }

    /// @return how many records each source has; a smaller benchmark of everything has smaller sources
    int sourceRecords() {
        if (chosen == 0) return USUAL_OF_SOURCE;
        return part == Part.ALL ? Math.min(chosen, USUAL_OF_SOURCE) : chosen;
    }
}
