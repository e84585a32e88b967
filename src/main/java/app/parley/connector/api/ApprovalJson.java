package app.parley.connector.api;

import app.parley.approval.AgentType;
import app.parley.approval.Draft;
import app.parley.conversation.MessageId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft as callers see it, before and after the decision.
///
/// @param messageId the inbound message it answers
/// @param cost in US dollars
/// @param sendsAs the message it became
/// @param checkAfter whether a person looks at it after it went out alone: `no`, `wanted`, `done`
record ApprovalJson(
        UUID id,
        String state,
        @Nullable String agent,
        String intent,
        @Nullable String language,
        String text,
        @Nullable Double confidence,
        List<CheckJson> checks,
        List<EvidenceJson> evidence,
        UUID contactId,
        UUID conversationId,
        @Nullable UUID messageId,
        @Nullable Instant expiresAt,
        @Nullable BigDecimal cost,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String kind,
        String reason,
        String source,
        String author,
        Instant createdAt,
        @Nullable Instant goesAt,
        @Nullable UUID sendsAs,
        String checkAfter) {

    /// What one check says.
    record CheckJson(String name, String verdict, String evidence) {}

    /// What the draft rests on.
    record EvidenceJson(String source, String quote) {}

    static ApprovalJson of(Draft draft) {
        var proposal = draft.proposal();
        return new ApprovalJson(
                draft.id().value(),
                draft.state().word(),
                word(proposal.agent()),
                proposal.intent().name(),
                proposal.language(),
                draft.text(),
                proposal.confidence(),
                draft.findings().stream()
                        .map(finding ->
                                new CheckJson(finding.check(), Named.word(finding.verdict()), finding.evidence()))
                        .toList(),
                proposal.evidence().stream()
                        .map(evidence -> new EvidenceJson(evidence.source(), evidence.quote()))
                        .toList(),
                draft.contact().value(),
                proposal.conversation().value(),
                id(proposal.answers()),
                draft.expiresAt(),
                Dollars.of(proposal.work().costMicros()),
                draft.decidedBy(),
                draft.decidedAt(),
                proposal.kind().word(),
                proposal.reason(),
                proposal.source().word(),
                proposal.author(),
                draft.createdAt(),
                draft.goesAt(),
                id(draft.sendsAs()),
                draft.checkAfter().word());
    }

    private static @Nullable String word(@Nullable AgentType agent) {
        return agent == null ? null : agent.word();
    }

    private static @Nullable UUID id(@Nullable MessageId message) {
        return message == null ? null : message.value();
    }

    @Override
    public String toString() {
        return state + " draft " + id;
    }
}
