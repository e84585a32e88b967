package app.parley.knowledge.store;

import app.parley.knowledge.KnowledgeId;
import app.parley.knowledge.Suggestion;
import app.parley.knowledge.SuggestionId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `knowledge_suggestions`.
@Entity
@Table(name = "knowledge_suggestions")
class KnowledgeSuggestionRow {
    @Id
    UUID id;

    String likeness;
    String question;
    String answer;
    String origin;

    @Column(name = "asked_on")
    LocalDate askedOn;

    int times;
    String state;

    @Column(name = "document_id")
    @Nullable
    UUID documentId;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    static KnowledgeSuggestionRow of(Suggestion suggestion, String likeness) {
        var row = new KnowledgeSuggestionRow();
        row.id = suggestion.id().value();
        row.likeness = likeness;
        row.question = suggestion.question();
        row.answer = suggestion.answer();
        row.origin = suggestion.origin();
        row.askedOn = suggestion.askedOn();
        row.times = suggestion.times();
        row.state = suggestion.state().word();
        row.documentId = suggestion.entry() == null ? null : suggestion.entry().value();
        row.decidedBy = suggestion.decidedBy();
        row.decidedAt = suggestion.decidedAt();
        return row;
    }

    Suggestion suggestion() {
        return new Suggestion(
                new SuggestionId(id),
                question,
                answer,
                origin,
                askedOn,
                times,
                Suggestion.State.valueOf(state.toUpperCase(Locale.ROOT)),
                documentId == null ? null : new KnowledgeId(documentId),
                decidedBy,
                decidedAt);
    }
}
