package app.parley.desk.approvals;

import app.parley.desk.thread.Details;
import org.jspecify.annotations.Nullable;

/// What a draft holds beside words, so that nobody approves what they have not seen.
///
/// @param type WhatsApp's word for it, as `image` or `location`
/// @param filename of a file, if it has a name
/// @param size of a file, in bytes; null where it is none
/// @param keptAs under which name a picture of ours is kept; null for all else
/// @param details of all else; of a template what stands around its text, beside its file
public record Carried(
        String type,
        @Nullable String filename,
        @Nullable Long size,
        @Nullable String keptAs,
        @Nullable Details details) {

    /// Anything but a picture.
    public Carried(String type, @Nullable String filename, @Nullable Long size, @Nullable Details details) {
        this(type, filename, size, null, details);
    }
}
