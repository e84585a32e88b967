package app.parley.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An entry that was found somewhere and waits for a person. Until then it is no knowledge: it is not searched and
/// supports nothing.
///
/// @param origin where it was found, as [#OLD_CHAT]
/// @param askedOn the last time
/// @param times how often it was asked in the place where it was asked most
/// @param entry what became of it; null unless it was accepted
/// @param decidedBy who accepted or skipped it
public record Suggestion(
        SuggestionId id,
        String question,
        String answer,
        String origin,
        LocalDate askedOn,
        int times,
        State state,
        @Nullable KnowledgeId entry,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {
    /// An exported chat.
    public static final String OLD_CHAT = "old chat";

    /// A conversation that was held here.
    public static final String CONVERSATION = "conversation";

    /// What a person has said to it.
    public enum State {
        OPEN,
        ACCEPTED,
        SKIPPED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The prices and shares in the answer: they were right once, and have to be confirmed.
    public List<String> oldPrices() {
        return OldPrices.in(answer);
    }

    Suggestion seenAgain(String newer, LocalDate on, int more) {
        boolean later = !on.isBefore(askedOn);
        return new Suggestion(
                id,
                question,
                later ? newer : answer,
                origin,
                later ? on : askedOn,
                Math.max(times, more),
                state,
                entry,
                decidedBy,
                decidedAt);
    }

    Suggestion opened() {
        return new Suggestion(id, question, answer, origin, askedOn, times, State.OPEN, null, null, null);
    }

    Suggestion decided(State as, @Nullable KnowledgeId became, String by, Instant at) {
        return new Suggestion(id, question, answer, origin, askedOn, times, as, became, by, at);
    }
}
