package app.parley.connector.simulator;

/// How often webhooks behave as badly as real ones may, as shares from 0 (never) to 1 (always).
///
/// @param duplicates the same bytes come again
/// @param disorder `read` comes before `delivered`, or `delivered` never
/// @param early `sent` comes before the send itself is answered
/// @param batches an update waits for others and travels with them
public record Mischief(double duplicates, double disorder, double early, double batches) {

    /// What a shop would see on an ordinary day.
    public static Mischief usual() {
        return new Mischief(0.02, 0.03, 0.05, 0.05);
    }

    public static Mischief none() {
        return new Mischief(0, 0, 0, 0);
    }
}
