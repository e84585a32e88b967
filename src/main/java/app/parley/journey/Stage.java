package app.parley.journey;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How far a customer has come, in the order of the way.
public enum Stage {
    /// They know us.
    AWARENESS,
    /// They have written.
    INTEREST,
    /// They weigh something we sell.
    CONSIDERATION,
    /// They buy.
    PURCHASE,
    /// They have bought, and come back.
    RETENTION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> named(String word) {
        return Stream.of(values()).filter(stage -> stage.word().equals(word)).findFirst();
    }
}
