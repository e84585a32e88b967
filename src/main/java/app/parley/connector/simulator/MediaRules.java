package app.parley.connector.simulator;

/// What a file must be to be sent, alone or above a template's text.
final class MediaRules {
    private static final int WRONG_TYPE = 131053;
    private final MediaShelf shelf;

    MediaRules(MediaShelf shelf) {
        this.shelf = shelf;
    }

    /// The code with which a message with this file will fail later, although it is accepted; 0 for none.
    ///
    /// @param type as what it is sent, as `image`
    int check(String type, Field media) throws GraphRefusal {
        var id = media.member("id");
        var link = media.member("link");
        if (id.absent() == link.absent()) {
            throw GraphRefusal.invalid("Exactly one of " + id.path() + " and " + link.path() + " is required.");
        }
        var caption = media.member("caption").optional(1024);
        if (caption != null && (type.equals("audio") || type.equals("sticker"))) {
            throw GraphRefusal.invalid("Param " + media.path() + " must not have a caption.");
        }
        media.member("voice").flag();
        media.member("filename").optional(1024);
        if (!link.absent()) {
            if (!link.text(4096).matches("https?://\\S+")) {
                throw GraphRefusal.value("Param " + link.path() + " is not a valid URL.");
            }
            return 0;
        }
        var file = id.node().isNumber() ? shelf.find(id.node().asText()) : shelf.find(id.text(100));
        if (file == null) {
            throw GraphRefusal.value(
                    "Param " + id.path() + " is not a valid whatsapp business account media attachment ID");
        }
        var fits = type.equals("document") || file.kind().equals(type);
        var voice = media.member("voice").node().asBoolean();
        return fits && (!voice || file.mimeType().startsWith("audio/ogg")) ? 0 : WRONG_TYPE;
    }
}
