package app.parley.console.parts;

import app.parley.console.kit.Look;
import app.parley.desk.thread.Details;
import app.parley.desk.thread.ThreadMessage;
import app.parley.desk.thread.Writer;

/// A message in one line of plain words.
public final class MessageWords {
    private MessageWords() {}

    public static String line(Look look, ThreadMessage message) {
        if (message.revokedAt() != null) {
            return look.text(message.by() == Writer.CONTACT ? "message.revoked" : "message.revoked.ours");
        }
        return switch (message.type()) {
            case "reaction" -> reaction(look, message);
            case "edit" -> look.text("message.edited.line");
            case "revoke" -> look.text("message.revoked.line");
            default -> words(look, message);
        };
    }

    private static String reaction(Look look, ThreadMessage message) {
        return message.details() instanceof Details.Reaction(var emoji) && emoji != null
                ? look.text("message.reacted", emoji)
                : look.text("message.reaction.gone");
    }

    private static String words(Look look, ThreadMessage message) {
        var text = message.editedText() == null ? message.text() : message.editedText();
        return text == null || text.isBlank() ? look.texts().word("type", message.type()) : text;
    }
}
