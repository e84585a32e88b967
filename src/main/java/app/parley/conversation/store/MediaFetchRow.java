package app.parley.conversation.store;

import app.parley.conversation.MediaFetch;
import app.parley.conversation.MediaId;
import app.parley.conversation.MessageId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// One line of the table `media_fetches`.
@Entity
@Table(name = "media_fetches")
class MediaFetchRow {
    @Id
    @Column(name = "media_id")
    UUID mediaId;

    @Column(name = "message_id")
    UUID messageId;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "until_at")
    Instant untilAt;

    int attempts;
    String problem;

    static MediaFetchRow of(MediaFetch fetch) {
        var row = new MediaFetchRow();
        row.mediaId = fetch.media().value();
        row.messageId = fetch.message().value();
        row.dueAt = fetch.dueAt();
        row.untilAt = fetch.until();
        row.attempts = fetch.attempts();
        row.problem = fetch.problem();
        return row;
    }

    MediaFetch fetch() {
        return new MediaFetch(new MediaId(mediaId), new MessageId(messageId), dueAt, untilAt, attempts, problem);
    }
}
