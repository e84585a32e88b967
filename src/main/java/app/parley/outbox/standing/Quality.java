package app.parley.outbox.standing;

import java.time.Duration;

/// How WhatsApp rates a number by who blocks and reports it (reference §3.5), and how far apart we then begin
/// talks.
public enum Quality {
    GOOD(Duration.ZERO),
    MIDDLING(Duration.ofSeconds(1)),
    LOW(Duration.ofSeconds(10)),
    UNKNOWN(Duration.ZERO);

    private final Duration apart;

    Quality(Duration apart) {
        this.apart = apart;
    }

    /// The least time between two people we write to first.
    public Duration apart() {
        return apart;
    }

    /// @param word Meta's: `GREEN`, `YELLOW`, `RED`, or something newer
    public static Quality of(String word) {
        return switch (word) {
            case "GREEN" -> GOOD;
            case "YELLOW" -> MIDDLING;
            case "RED" -> LOW;
            default -> UNKNOWN;
        };
    }
}
