package app.parley.conversation.reading;

import app.parley.storage.Resources;

/// Whether a customer says that it cannot wait.
public final class Urgency {
    private static final Sayings URGENT = new Sayings(Resources.text(Urgency.class, "urgent.txt"));

    private Urgency() {}

    /// As the words say, in microseconds; only a text's beginning is read. "Not urgent" is not.
    public static boolean isIn(String text) {
        return URGENT.areIn(text);
    }
}
