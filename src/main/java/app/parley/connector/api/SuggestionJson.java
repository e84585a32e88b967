package app.parley.connector.api;

import app.parley.knowledge.Suggestion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry that waits for a person, as callers see it.
///
/// @param oldPrices prices in the answer that nobody has confirmed
record SuggestionJson(
        UUID id,
        String state,
        String question,
        String answer,
        List<String> oldPrices,
        String origin,
        LocalDate askedOn,
        int times,
        @Nullable UUID knowledgeId,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static SuggestionJson of(Suggestion suggestion) {
        return new SuggestionJson(
                suggestion.id().value(),
                suggestion.state().word(),
                suggestion.question(),
                suggestion.answer(),
                suggestion.oldPrices(),
                suggestion.origin(),
                suggestion.askedOn(),
                suggestion.times(),
                suggestion.entry() == null ? null : suggestion.entry().value(),
                suggestion.decidedBy(),
                suggestion.decidedAt());
    }
}
