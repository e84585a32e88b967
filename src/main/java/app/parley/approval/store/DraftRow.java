package app.parley.approval.store;

import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.CheckAfter;
import app.parley.approval.Draft;
import app.parley.approval.DraftId;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import app.parley.approval.Evidence;
import app.parley.approval.Finding;
import app.parley.approval.Intents;
import app.parley.approval.Proposal;
import app.parley.approval.Work;
import app.parley.contact.ContactId;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import app.parley.outbox.ContentJson;
import app.parley.outbox.Source;
import app.parley.storage.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// One line of the table `drafts`.
@Entity
@Table(name = "drafts")
class DraftRow {
    @Id
    UUID id;

    @Column(name = "conversation_id")
    UUID conversationId;

    @Column(name = "contact_id")
    UUID contactId;

    @Column(name = "message_id")
    UUID messageId;

    @Column(name = "read_up_to")
    UUID readUpTo;

    String kind;
    String source;
    String author;
    String agent;
    String intent;
    String language;
    String content;
    String text;

    @Column(name = "reply_to")
    String replyTo;

    String state;
    Double confidence;
    String checks;
    String evidence;
    String reason;

    @Column(name = "cost_micros")
    Long costMicros;

    String model;

    @Column(name = "took_ms")
    Long tookMs;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "goes_at")
    Instant goesAt;

    @Column(name = "sends_as")
    UUID sendsAs;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "check_after")
    String checkAfter;

    @Column(name = "created_at")
    Instant createdAt;

    static DraftRow of(Draft draft) {
        var row = new DraftRow();
        var proposal = draft.proposal();
        var work = proposal.work();
        row.id = draft.id().value();
        row.conversationId = proposal.conversation().value();
        row.contactId = draft.contact().value();
        row.messageId = proposal.answers() == null ? null : proposal.answers().value();
        row.readUpTo = proposal.readUpTo() == null ? null : proposal.readUpTo().value();
        row.kind = proposal.kind().word();
        row.source = proposal.source().word();
        row.author = proposal.author();
        row.agent = proposal.agent() == null ? null : proposal.agent().word();
        row.intent = proposal.intent().name();
        row.language = proposal.language();
        row.content = proposal.content() == null ? null : ContentJson.write(proposal.content());
        row.text = draft.text();
        row.replyTo = proposal.replyTo();
        row.state = draft.state().word();
        row.confidence = proposal.confidence();
        row.checks = Json.text(draft.findings());
        row.evidence = Json.text(proposal.evidence());
        row.reason = proposal.reason();
        row.costMicros = work.costMicros();
        row.model = work.model();
        row.tookMs = work.took() == null ? null : work.took().toMillis();
        row.expiresAt = draft.expiresAt();
        row.goesAt = draft.goesAt();
        row.sendsAs = draft.sendsAs() == null ? null : draft.sendsAs().value();
        row.decidedBy = draft.decidedBy();
        row.decidedAt = draft.decidedAt();
        row.checkAfter = draft.checkAfter().word();
        row.createdAt = draft.createdAt();
        return row;
    }

    Draft draft() {
        var proposal = new Proposal(
                new ConversationId(conversationId),
                messageId == null ? null : new MessageId(messageId),
                readUpTo == null ? null : new MessageId(readUpTo),
                DraftKind.of(kind),
                Source.of(source),
                author,
                agent == null ? null : AgentType.valueOf(agent.toUpperCase(Locale.ROOT)),
                Autonomy.PROPOSE,
                Intents.of(intent),
                language,
                content == null ? null : ContentJson.read(content),
                replyTo,
                confidence,
                Json.read(evidence, new TypeReference<List<Evidence>>() {}),
                reason,
                new Work(model, costMicros, tookMs == null ? null : Duration.ofMillis(tookMs)));
        return new Draft(
                new DraftId(id),
                new ContactId(contactId),
                proposal,
                DraftState.of(state),
                Json.read(checks, new TypeReference<List<Finding>>() {}),
                expiresAt,
                goesAt,
                sendsAs == null ? null : new MessageId(sendsAs),
                decidedBy,
                decidedAt,
                CheckAfter.of(checkAfter),
                createdAt);
    }
}
