package app.parley.agent.memory;

import app.parley.conversation.MessageId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a contact said of themself that is worth remembering.
///
/// @param text in the contact's own words, or a person's
/// @param message in which it was said; null if a person here added it
/// @param at when it was said
/// @param confidence that it was understood, 0 to 1; 1 if a person wrote or corrected it
/// @param by the person who wrote or corrected it; null if nobody did
public record Fact(
        UUID id,
        FactKind kind,
        String text,
        @Nullable MessageId message,
        Instant at,
        double confidence,
        @Nullable String by) {
    /// Longer ones are no facts but stories.
    public static final int LONGEST = 120;

    /// When it stops being worth remembering; null if never.
    public @Nullable Instant expiresAt() {
        return kind.lifetime().map(at::plus).orElse(null);
    }

    boolean isOld(Instant now) {
        var end = expiresAt();
        return end != null && !end.isAfter(now);
    }

    boolean saysTheSame(Fact other) {
        return kind == other.kind && text.equalsIgnoreCase(other.text);
    }

    Fact corrected(String words, String person, Instant now) {
        return new Fact(id, kind, words, message, now, 1, person);
    }

    /// Shows no words, for logs.
    @Override
    public String toString() {
        return kind.word() + " " + id;
    }
}
