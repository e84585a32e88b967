package app.parley.knowledge.store;

import app.parley.knowledge.KnowledgeId;
import app.parley.storage.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// A row of `knowledge_chunks`.
@Entity
@Table(name = "knowledge_chunks")
class KnowledgeChunkRow {
    @Id
    UUID id;

    @Column(name = "document_id")
    UUID documentId;

    int place;
    String text;

    static KnowledgeChunkRow of(KnowledgeId document, int place, String text) {
        var row = new KnowledgeChunkRow();
        row.id = Ids.next();
        row.documentId = document.value();
        row.place = place;
        row.text = text;
        return row;
    }
}
