package app.parley.knowledge.store;

import app.parley.knowledge.Asker;
import app.parley.knowledge.SuggestionId;
import app.parley.storage.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// A row of `knowledge_suggestion_askers`.
@Entity
@Table(name = "knowledge_suggestion_askers")
class SuggestionAskerRow {
    @Id
    UUID id;

    @Column(name = "suggestion_id")
    UUID suggestionId;

    String asker;

    static SuggestionAskerRow of(SuggestionId suggestion, Asker asker) {
        var row = new SuggestionAskerRow();
        row.id = Ids.next();
        row.suggestionId = suggestion.value();
        row.asker = asker.hash();
        return row;
    }
}
