package app.parley.conversation;

import app.parley.storage.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The files of messages, kept in the workspace by their content and fetched when first asked for.
public final class MediaFiles {
    private final ConversationStore store;
    private final MediaSource source;
    private final Path folder;
    private final Transactions transactions;

    public MediaFiles(ConversationStore store, MediaSource source, Path folder, Transactions transactions) {
        this.store = store;
        this.source = source;
        this.folder = folder;
        this.transactions = transactions;
    }

    public Optional<Media> find(MediaId id) {
        return transactions.in(() -> store.media(id));
    }

    /// The file, fetched if we do not have it yet.
    ///
    /// @throws IOException if it cannot be had
    public Path open(Media media) throws IOException {
        var kept = media.keptAs();
        if (kept != null && Files.exists(folder.resolve(kept))) {
            return folder.resolve(kept);
        }
        var part = Files.createTempFile(folder, "part", null);
        try {
            var name = source.fetch(media, part);
            long size = Files.size(part);
            var file = folder.resolve(name);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            transactions.run(() -> store.update(new Media(
                    media.id(),
                    media.whatsappId(),
                    media.phoneNumberId(),
                    media.mimeType(),
                    media.filename(),
                    size,
                    media.sha256(),
                    name)));
            return file;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
