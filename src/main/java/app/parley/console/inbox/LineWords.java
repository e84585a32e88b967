package app.parley.console.inbox;

import app.parley.console.kit.Look;
import app.parley.desk.inbox.ConversationLine;
import app.parley.desk.thread.Writer;
import java.util.ArrayList;

/// A conversation in words: what was said last, and all of the row for whoever hears it.
final class LineWords {
    private LineWords() {}

    static String last(Look look, ConversationLine line) {
        if (line.lastBy() == null && line.lastText().isBlank()) {
            return look.text("inbox.line.nothing");
        }
        if (line.lastText().isBlank() && line.lastType() != null) {
            return look.texts().word("type", line.lastType());
        }
        return line.lastText().replaceAll("\\s+", " ").strip();
    }

    /// Who said it, where that was one of us.
    static String by(Look look, ConversationLine line) {
        return line.lastBy() == Writer.US ? look.text("inbox.line.you") : "";
    }

    static String spoken(Look look, ConversationLine line) {
        var parts = new ArrayList<String>();
        parts.add(line.name());
        if (line.unread() > 0) {
            parts.add(look.text("inbox.line.unread", line.unread()));
        }
        parts.add(line.lastBy() == Writer.PHONE ? look.text("message.from_phone") : by(look, line));
        parts.add(last(look, line));
        if (line.lastState() != null) {
            parts.add(look.texts().word("state", line.lastState()));
        }
        parts.add(look.times().moment(line.lastAt()));
        LineChips.of(look, line).forEach(chip -> parts.add(chip.words()));
        parts.removeIf(String::isBlank);
        return String.join(", ", parts);
    }
}
