package app.parley.connector.ingest;

/// How many deliveries came in lately. One thread counts, any may ask.
final class Inflow {
    /// Deliveries a second that no shop gets from its customers: a backlog after a sleep, or an attack.
    private static final int FLOOD = 300;

    private static final long WINDOW = 500_000_000L;
    private long begun;
    private int counted;
    private volatile long lastFlood = Long.MIN_VALUE;

    /// @param now by `System.nanoTime`
    void add(int deliveries, long now) {
        if (now - begun > WINDOW) {
            begun = now;
            counted = 0;
        }
        counted += deliveries;
        if (counted > FLOOD * WINDOW / 1_000_000_000L) {
            lastFlood = now;
        }
    }

    boolean isFlood(long now) {
        long last = lastFlood;
        return last != Long.MIN_VALUE && now - last < 2 * WINDOW;
    }
}
