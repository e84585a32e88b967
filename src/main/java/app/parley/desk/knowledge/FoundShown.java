package app.parley.desk.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// An answer that was found and waits for a yes.
///
/// @param here in a conversation that was held here, and not in an old chat
/// @param askedOn the last time
/// @param times how often it was asked
/// @param oldPrices prices and shares in the answer, which were right once
public record FoundShown(
        UUID id, String question, String answer, LocalDate askedOn, int times, List<String> oldPrices, boolean here) {
    public FoundShown {
        oldPrices = List.copyOf(oldPrices);
    }

    /// Shows no words, for logs.
    @Override
    public String toString() {
        return "found " + id;
    }
}
