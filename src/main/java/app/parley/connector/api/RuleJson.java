package app.parley.connector.api;

import app.parley.approval.learning.Rule;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rule of writing as callers see it.
///
/// @param said what drafts say; "" where something is added
/// @param wanted what stands in its place; "" where something is left out
/// @param seen in how many conversations people did so
record RuleJson(
        UUID id,
        String kind,
        String language,
        String said,
        String wanted,
        String state,
        int seen,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        Instant createdAt) {

    static RuleJson of(Rule rule) {
        var habit = rule.habit();
        return new RuleJson(
                rule.id().value(),
                habit.kind().word(),
                habit.language(),
                habit.said(),
                habit.wanted(),
                rule.state().word(),
                rule.seen(),
                rule.decidedBy(),
                rule.decidedAt(),
                rule.createdAt());
    }
}
