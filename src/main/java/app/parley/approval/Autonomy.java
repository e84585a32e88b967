package app.parley.approval;

import java.util.Locale;

/// How far an agent may go alone, least first.
public enum Autonomy {
    /// It does not work.
    OFF,
    /// It works, and nobody sees it.
    SHADOW,
    /// A person decides.
    PROPOSE,
    /// It goes out after a while unless a person stops it.
    COUNTDOWN,
    /// It goes out alone.
    SEND;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Autonomy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public Autonomy atMost(Autonomy ceiling) {
        return compareTo(ceiling) <= 0 ? this : ceiling;
    }
}
