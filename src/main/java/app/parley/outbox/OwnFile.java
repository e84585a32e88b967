package app.parley.outbox;

import app.parley.conversation.Media;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file that we send, kept in the workspace's media folder by its content.
///
/// @param sha256 of its bytes, in hex: its name there
/// @param mimeType told from its bytes, not from its name
/// @param size in bytes
/// @param filename as the contact sees it, without any path
public record OwnFile(
        String sha256, String mimeType, long size, @Nullable String filename) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public OwnFile {
        if (!HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not the name of a kept file");
        }
    }

    /// The file as it is kept.
    ///
    /// @throws NullPointerException if it is not, or nobody knows what it is
    public static OwnFile of(Media media) {
        return new OwnFile(
                Objects.requireNonNull(media.keptAs()),
                Objects.requireNonNull(media.mimeType()),
                Objects.requireNonNull(media.size()),
                media.filename());
    }

    /// What its name says to a reader: without the ending, and with blanks where names have lines.
    @Nullable
    String title() {
        if (filename == null) {
            return null;
        }
        int dot = filename.lastIndexOf('.');
        return (dot > 0 ? filename.substring(0, dot) : filename).replaceAll("[_-]+", " ");
    }
}
