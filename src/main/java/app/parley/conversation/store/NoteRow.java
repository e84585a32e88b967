package app.parley.conversation.store;

import app.parley.conversation.ConversationId;
import app.parley.conversation.Note;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One line of the table `notes`.
@Entity
@Table(name = "notes")
class NoteRow {
    @Id
    UUID id;

    @Column(name = "conversation_id")
    UUID conversationId;

    String author;
    String text;

    @Column(name = "written_at")
    Instant writtenAt;

    static NoteRow of(Note note) {
        var row = new NoteRow();
        row.id = note.id();
        row.conversationId = note.conversation().value();
        row.author = note.author();
        row.text = note.text();
        row.writtenAt = note.at();
        return row;
    }

    Note note() {
        return new Note(id, new ConversationId(conversationId), author, text, writtenAt);
    }
}
