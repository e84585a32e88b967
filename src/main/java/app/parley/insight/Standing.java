package app.parley.insight;

import java.util.Locale;

/// Whether a delivered message is charged, and if not, why.
public enum Standing {
    /// Meta said that it is free.
    FREE,
    /// Within 72 hours after an advert was answered. It takes nothing of the allowance.
    ENTRY_POINT,
    /// One of the messages that are free each month.
    ALLOWANCE,
    CHARGED;

    /// Whether it took of the month's free answers: Meta does not say how it marks one that did.
    public boolean isOfAllowance() {
        return this == FREE || this == ALLOWANCE;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Standing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
