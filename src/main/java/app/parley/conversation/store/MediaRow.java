package app.parley.conversation.store;

import app.parley.conversation.Media;
import app.parley.conversation.MediaId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of the table `media`.
@Entity
@Table(name = "media")
class MediaRow {
    @Id
    UUID id;

    @Column(name = "whatsapp_id")
    String whatsappId;

    @Column(name = "phone_number_id")
    String phoneNumberId;

    @Column(name = "mime_type")
    String mimeType;

    String filename;
    Long size;
    String sha256;

    @Column(name = "kept_as")
    String keptAs;

    @Nullable
    String transcript;

    static MediaRow of(Media media) {
        var row = new MediaRow();
        row.id = media.id().value();
        row.whatsappId = media.whatsappId();
        row.phoneNumberId = media.phoneNumberId();
        row.mimeType = media.mimeType();
        row.filename = media.filename();
        row.size = media.size();
        row.sha256 = media.sha256();
        row.keptAs = media.keptAs();
        row.transcript = media.transcript();
        return row;
    }

    Media media() {
        return new Media(
                new MediaId(id), whatsappId, phoneNumberId, mimeType, filename, size, sha256, keptAs, transcript);
    }
}
