package app.parley.desk.approvals;

/// A stretch of what was drafted beside what was sent.
public record Change(Kind kind, String text) {
    public enum Kind {
        SAME,
        /// Was drafted and not sent.
        GONE,
        /// Was sent and not drafted.
        NEW
    }
}
