package app.parley.console.approvals;

import app.parley.desk.Typed;
import app.parley.desk.thread.ThreadMessage;
import org.jspecify.annotations.Nullable;

/// A message as it is read beside a draft: as long as WhatsApp lets anybody write, and no longer. The inbox has it all.
final class Lately {
    private static final int LONGEST = 4096;

    private Lately() {}

    static ThreadMessage of(ThreadMessage message) {
        if (length(message.text()) <= LONGEST && length(message.editedText()) <= LONGEST) {
            return message;
        }
        return new ThreadMessage(
                message.id(),
                message.place(),
                message.by(),
                message.type(),
                cut(message.text()),
                cut(message.editedText()),
                message.revokedAt(),
                message.details(),
                message.file(),
                message.about(),
                message.reactions(),
                message.state(),
                message.failure(),
                message.waits(),
                message.source(),
                message.approvedBy(),
                message.automated(),
                message.at());
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : Typed.cut(text, LONGEST) + "…";
    }
}
