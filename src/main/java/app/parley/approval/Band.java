package app.parley.approval;

import org.jspecify.annotations.Nullable;

/// How sure an author was, in steps coarse enough to be measured.
public enum Band {
    /// It did not say.
    UNSAID(0),
    LOW(0),
    MIDDLING(0.6),
    HIGH(0.8),
    HIGHEST(0.9);

    private final double least;

    Band(double least) {
        this.least = least;
    }

    /// From this confidence on, 0 to 1.
    public double least() {
        return least;
    }

    public static Band of(@Nullable Double confidence) {
        if (confidence == null) {
            return UNSAID;
        }
        var found = LOW;
        for (var band : values()) {
            found = band != UNSAID && confidence >= band.least ? band : found;
        }
        return found;
    }
}
