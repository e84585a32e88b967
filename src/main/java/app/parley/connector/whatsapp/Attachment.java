package app.parley.connector.whatsapp;

import org.jspecify.annotations.Nullable;

/// A file that came with a message. Its id can be fetched for seven days.
///
/// @param mediaId Meta's id; absent where only a link was given
/// @param sha256 as the webhook gives it: base64, where the media API gives hexadecimal
/// @param url a link that lives five minutes and needs the token; it carries signed parameters and belongs in no log
/// @param voice it was spoken into the phone rather than picked as a file
public record Attachment(
        @Nullable String mediaId,
        @Nullable String mimeType,
        @Nullable String sha256,
        @Nullable String filename,
        @Nullable String url,
        boolean voice) {

    @Override
    public String toString() {
        return "attachment " + mimeType;
    }
}
