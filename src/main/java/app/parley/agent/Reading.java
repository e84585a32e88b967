package app.parley.agent;

import app.parley.approval.Intent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a model makes of a conversation.
///
/// @param language of its answer, BCP 47; null if it did not say
/// @param confidence 0 to 1; null if it did not say
/// @param sources the passages it says it used
/// @param reason why, for the operator
/// @param remember what the customer said of themself that is worth remembering, as `size: M`
public record Reading(
        Intent intent,
        @Nullable String language,
        @Nullable Double confidence,
        List<String> sources,
        String reason,
        List<String> remember) {
    static final Reading NONE = new Reading(Intent.OTHER, null, null, List.of(), "", List.of());

    public Reading {
        sources = List.copyOf(sources);
        remember = List.copyOf(remember);
    }
}
