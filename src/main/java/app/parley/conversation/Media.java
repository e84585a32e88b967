package app.parley.conversation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A file that came with a message.
///
/// @param whatsappId under which Meta gives it out for seven days
/// @param sha256 hex or base64, as it came
/// @param size bytes, if known
/// @param keptAs the name of our copy in the workspace's media folder, its SHA-256 in hex; null until it was
///     fetched
/// @param transcript what a machine heard in a voice note; "" if nothing was said, null if nobody listened
public record Media(
        MediaId id,
        @Nullable String whatsappId,
        String phoneNumberId,
        @Nullable String mimeType,
        @Nullable String filename,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String keptAs,
        @Nullable String transcript) {

    /// A file that nobody has listened to.
    public Media(
            MediaId id,
            @Nullable String whatsappId,
            String phoneNumberId,
            @Nullable String mimeType,
            @Nullable String filename,
            @Nullable Long size,
            @Nullable String sha256,
            @Nullable String keptAs) {
        this(id, whatsappId, phoneNumberId, mimeType, filename, size, sha256, keptAs, null);
    }

    /// Its type in small letters, without what may stand after it as `; codecs=opus`; "" if nobody said.
    public String plainType() {
        return plainType(mimeType);
    }

    public static String plainType(@Nullable String mimeType) {
        return mimeType == null ? "" : mimeType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// The same, with what was heard in it.
    public Media heard(String words) {
        return new Media(id, whatsappId, phoneNumberId, mimeType, filename, size, sha256, keptAs, words);
    }
}
