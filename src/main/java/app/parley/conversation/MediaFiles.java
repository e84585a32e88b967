package app.parley.conversation;

import app.parley.storage.Transactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of messages, kept in the workspace by their content and fetched when first asked for.
public final class MediaFiles {
    private static final Logger LOG = LoggerFactory.getLogger(MediaFiles.class);
    private static final int BATCH = 500;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
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

    /// Deletes files that came before then.
    public void forget(Instant before) {
        for (var name : transactions.in(() -> store.keptFiles(before, BATCH))) {
            transactions.run(() -> store.forgetFile(name));
            delete(name);
        }
    }

    /// Deletes the file, once the surrounding transaction is committed and if no message has it any more.
    void release(String keptAs) {
        transactions.afterCommit(() -> {
            if (!transactions.in(() -> store.hasFile(keptAs))) {
                delete(keptAs);
            }
        });
    }

    /// Answers false if nobody has the file any more: then it goes, too.
    private boolean keep(MediaId id, long size, String name) {
        var now = store.media(id);
        if (now.isEmpty()) {
            release(name);
            return false;
        }
        var media = now.get();
        store.update(new Media(
                id,
                media.whatsappId(),
                media.phoneNumberId(),
                media.mimeType(),
                media.filename(),
                size,
                media.sha256(),
                name,
                media.transcript()));
        return true;
    }

    /// Bytes that are free where files are kept.
    public long room() {
        return folder.toFile().getUsableSpace();
    }

    /// Removes what was only half written when the program ended. Before anything is fetched only.
    void tidy() {
        try (var halves = Files.newDirectoryStream(folder, "*.tmp")) {
            for (var half : halves) {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            LOG.warn("the media folder cannot be tidied", e);
        }
    }

    private void delete(String keptAs) {
        try {
            Files.deleteIfExists(folder.resolve(keptAs));
        } catch (IOException e) {
            LOG.warn("a file of the media folder cannot be deleted", e);
        }
    }

    public Optional<Media> find(MediaId id) {
        return transactions.in(() -> store.media(id));
    }

    /// Voice notes of contacts that are here and that nobody has listened to, oldest first.
    public List<Message> unheard(Instant since, int limit) {
        return transactions.in(() -> store.unheard(since, limit));
    }

    /// Keeps what was heard in a file, while there is one.
    public void heard(MediaId id, String words) {
        transactions.run(() -> store.media(id).ifPresent(media -> store.update(media.heard(words))));
    }

    /// Our copy, if we have one.
    public Optional<Path> kept(Media media) {
        return Optional.ofNullable(media.keptAs()).map(folder::resolve).filter(Files::exists);
    }

    /// Our copy by its name, if there is one.
    ///
    /// @param name as [Media#keptAs] has it; anything else is the name of nothing
    public Optional<Path> named(String name) {
        return NAME.matcher(name).matches()
                ? Optional.of(folder.resolve(name)).filter(Files::exists)
                : Optional.empty();
    }

    /// The file, fetched if we do not have it yet.
    ///
    /// @throws IOException if it cannot be had
    public Path open(Media media) throws IOException {
        var kept = kept(media);
        if (kept.isPresent()) {
            return kept.get();
        }
        var part = Files.createTempFile(folder, "part", null);
        try {
            var name = source.fetch(media, part);
            long size = Files.size(part);
            var file = folder.resolve(name);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            if (!transactions.in(() -> keep(media.id(), size, name))) {
                throw new FileUnavailableException(
                        FileUnavailableException.Why.GONE, "the message was erased meanwhile", null);
            }
            return file;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
