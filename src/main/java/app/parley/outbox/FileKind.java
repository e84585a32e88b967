package app.parley.outbox;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// As what a file can be sent, with the types and sizes that WhatsApp takes (reference §2.3).
public enum FileKind {
    IMAGE(5, "image/jpeg", "image/png"),
    VIDEO(16, "video/mp4", "video/3gpp"),
    AUDIO(16, "audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"),
    STICKER(0.5, "image/webp"),
    /// Takes any type: what WhatsApp does not open itself is saved by who gets it.
    DOCUMENT(100);

    private final long most;
    private final Set<String> types;

    FileKind(double megabytes, String... types) {
        this.most = (long) (megabytes * (1 << 20));
        this.types = Set.of(types);
    }

    /// WhatsApp's word for it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// How many bytes it may have.
    public long most() {
        return most;
    }

    public boolean takes(String mimeType) {
        return types.isEmpty() || types.contains(mimeType);
    }

    public boolean hasCaption() {
        return this != AUDIO && this != STICKER;
    }

    /// As what a file of this type and size is best sent: a picture too large for one goes as a document.
    public static FileKind of(String mimeType, long size) {
        return Stream.of(IMAGE, VIDEO, AUDIO)
                .filter(kind -> kind.takes(mimeType) && size <= kind.most())
                .findFirst()
                .orElse(DOCUMENT);
    }

    public static Optional<FileKind> named(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
