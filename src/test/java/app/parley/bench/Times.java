package app.parley.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// How long each of many things took.
final class Times {
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();

    void add(double took) {
        millis.add(took);
    }

    int count() {
        return millis.size();
    }

    @Override
    public String toString() {
        var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return "none";
        }
        return String.format(
                Locale.ROOT,
                "n %d, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms",
                sorted.length,
                at(sorted, 0.50),
                at(sorted, 0.95),
                at(sorted, 0.99),
                Arrays.stream(sorted).max().orElse(0));
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
