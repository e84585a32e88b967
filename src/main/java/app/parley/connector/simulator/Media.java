package app.parley.connector.simulator;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/// A file on the shelf.
record Media(String id, String mimeType, byte[] bytes, Instant keptUntil) {

    /// As the media API writes it.
    String sha256Hex() {
        return HexFormat.of().formatHex(Digests.sha256(bytes));
    }

    /// As webhooks write it.
    String sha256Base64() {
        return Base64.getEncoder().encodeToString(Digests.sha256(bytes));
    }

    /// `image`, `video`, `audio`, `sticker` or `document`: as what it may be sent.
    String kind() {
        var bare = bareType();
        return switch (bare) {
            case "image/jpeg", "image/png" -> "image";
            case "video/mp4", "video/3gpp" -> "video";
            case "audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/opus" -> "audio";
            case "image/webp" -> "sticker";
            default -> "document";
        };
    }

    private String bareType() {
        var semicolon = mimeType.indexOf(';');
        return (semicolon < 0 ? mimeType : mimeType.substring(0, semicolon)).strip();
    }
}
