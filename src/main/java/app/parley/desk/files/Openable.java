package app.parley.desk.files;

import java.util.Map;
import java.util.Set;

/// Which files the system may open: only kinds that cannot run, and only if the name promises what the bytes are.
final class Openable {
    private static final Set<String> ZIPPED = Set.of(
            "application/zip",
            "application/x-tika-ooxml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");

    private static final Set<String> FILMS =
            Set.of("video/mp4", "video/quicktime", "video/3gpp", "application/mp4", "video/x-m4v", "audio/mp4");

    private static final Set<String> OGG =
            Set.of("audio/opus", "audio/ogg", "audio/vorbis", "application/ogg", "audio/x-oggflac", "audio/speex");

    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("pdf", Set.of("application/pdf")),
            Map.entry("txt", Set.of("text/plain")),
            Map.entry("csv", Set.of("text/plain", "text/csv")),
            Map.entry("docx", ZIPPED),
            Map.entry("xlsx", ZIPPED),
            Map.entry("pptx", ZIPPED),
            Map.entry("odt", ZIPPED),
            Map.entry("ods", ZIPPED),
            Map.entry("odp", ZIPPED),
            Map.entry("jpg", Set.of("image/jpeg")),
            Map.entry("jpeg", Set.of("image/jpeg")),
            Map.entry("png", Set.of("image/png")),
            Map.entry("gif", Set.of("image/gif")),
            Map.entry("webp", Set.of("image/webp")),
            Map.entry("mp4", FILMS),
            Map.entry("m4a", FILMS),
            Map.entry("mov", FILMS),
            Map.entry("3gp", FILMS),
            Map.entry("mp3", Set.of("audio/mpeg")),
            Map.entry("aac", Set.of("audio/x-aac", "audio/aac")),
            Map.entry("amr", Set.of("audio/amr")),
            Map.entry("wav", Set.of("audio/vnd.wave", "audio/x-wav", "audio/wav")),
            Map.entry("ogg", OGG),
            Map.entry("oga", OGG),
            Map.entry("opus", OGG));

    private Openable() {}

    static boolean isOgg(String type) {
        return OGG.contains(type);
    }

    /// @param type told from the bytes alone
    static boolean allows(String name, String type) {
        return KINDS.getOrDefault(SafeName.ending(name), Set.of()).contains(type);
    }
}
