package app.parley.desk.files;

import app.parley.conversation.Conversations;
import app.parley.conversation.Media;
import app.parley.conversation.MediaFetches;
import app.parley.conversation.MediaFiles;
import app.parley.conversation.MediaId;
import app.parley.conversation.MessageId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/// The files desk on the media folder of this engine.
public final class LocalFilesDesk implements FilesDesk {
    private final MediaFiles files;
    private final MediaFetches fetches;
    private final Conversations conversations;
    private final Tika types = new Tika();
    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();
    private final PictureReader pictures = new PictureReader(types);

    public LocalFilesDesk(MediaFiles files, MediaFetches fetches, Conversations conversations) {
        this.files = files;
        this.fetches = fetches;
        this.conversations = conversations;
    }

    private interface Work<T> {
        T on(Path file) throws IOException;
    }

    private <T> Optional<T> with(UUID id, Work<T> work) {
        return on(files.find(new MediaId(id)).flatMap(files::kept), work);
    }

    private static <T> Optional<T> on(Optional<Path> kept, Work<T> work) {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.on(kept.get()));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the media folder cannot be read", e);
        }
    }

    @Override
    public Optional<FileShown> file(UUID id) {
        var name = files.find(new MediaId(id)).map(Media::filename).map(SafeName::of);
        return with(id, file -> shown(id, file, name.orElse("")));
    }

    private FileShown shown(UUID id, Path file, String called) throws IOException {
        String type;
        try (var in = Files.newInputStream(file)) {
            type = types.detect(in);
        }
        var name = SafeName.ending(called).isEmpty() ? (called.isEmpty() ? "file" : called) + ending(type) : called;
        return new FileShown(
                id,
                name,
                type,
                Files.size(file),
                PictureReader.isPicture(type),
                Openable.isOgg(type),
                Openable.allows(name, type));
    }

    private String ending(String type) {
        try {
            return known.forName(type).getExtension();
        } catch (MimeTypeException e) {
            return ""; // a type without an ending
        }
    }

    @Override
    public byte[] picture(UUID file, int edge) {
        return with(file, path -> pictures.read(path, Math.clamp(edge, 1, LARGEST_EDGE)))
                .orElse(new byte[0]);
    }

    @Override
    public byte[] ours(String keptAs, int edge) {
        return on(files.named(keptAs), path -> pictures.read(path, Math.clamp(edge, 1, LARGEST_EDGE)))
                .orElse(new byte[0]);
    }

    @Override
    public byte[] part(UUID file, long from) {
        return with(file, path -> part(path, from)).orElse(new byte[0]);
    }

    private static byte[] part(Path file, long from) throws IOException {
        try (var channel = FileChannel.open(file)) {
            if (from < 0 || from >= channel.size()) {
                return new byte[0];
            }
            var part = ByteBuffer.allocate((int) Math.min(PART, channel.size() - from));
            channel.position(from);
            while (part.hasRemaining() && channel.read(part) >= 0) {
                // reads on until the part is full
            }
            return Arrays.copyOf(part.array(), part.position());
        }
    }

    @Override
    public boolean fetch(UUID id) {
        var message = conversations.message(new MessageId(id));
        var media = message.map(found -> found.media());
        if (media.isEmpty() || media.get().whatsappId() == null) {
            return false;
        }
        fetches.want(message.get());
        return true;
    }
}
