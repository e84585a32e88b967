package app.parley.template;

/// What became of the messages made from a template, by our own receipts.
///
/// @param replied how many were followed by a message of the contact's within three days
public record Performance(long sent, long delivered, long read, long failed, long replied) {
    public static final Performance NONE = new Performance(0, 0, 0, 0, 0);

    /// Orders templates by success: the share that was answered, counted as if five had gone unanswered before.
    public double success() {
        return replied / (sent + 5.0);
    }
}
