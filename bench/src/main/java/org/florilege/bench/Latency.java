package org.florilege.bench;

import java.util.Arrays;

/// How long answers took, in milliseconds, and how many came a second.
///
/// @param clients how many asked at the same time
record Latency(int clients, int answers, double p50, double p95, double p99, double perSecond) {

    /// @param nanos one duration per answer
    /// @param wallNanos from the first question to the last answer
    static Latency of(int clients, long[] nanos, long wallNanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latency(
                clients,
                sorted.length,
                percentile(sorted, 50),
                percentile(sorted, 95),
                percentile(sorted, 99),
                sorted.length / (wallNanos / 1e9));
    }

    private static double percentile(long[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
