package app.parley.desk.approvals;

import app.parley.agent.Translations;
import app.parley.approval.Approvals;
import app.parley.approval.Draft;
import app.parley.approval.DraftId;
import app.parley.conversation.Conversations;
import app.parley.conversation.Direction;
import app.parley.conversation.Languages;
import app.parley.conversation.Message;
import app.parley.storage.Transactions;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Has the words of a card translated for whoever decides.
public final class Translating {
    private static final int LAST = 6;
    private final Translations translations;
    private final Approvals approvals;
    private final Conversations conversations;
    private final Transactions transactions;

    public Translating(
            Translations translations, Approvals approvals, Conversations conversations, Transactions transactions) {
        this.translations = translations;
        this.approvals = approvals;
        this.conversations = conversations;
        this.transactions = transactions;
    }

    /// Whether the model has words of its own.
    boolean hasWords() {
        return translations.canTranslate();
    }

    private record Read(Draft draft, @Nullable String heard) {}

    /// Asks the model for as long as it takes; nothing where the words are in that language already.
    Translation of(DraftId id, String into) {
        var read = transactions.in(() ->
                approvals.find(id).map(draft -> new Read(draft, heard(draft).orElse(null))));
        if (read.isEmpty()) {
            return Translation.NONE;
        }
        var draft = read.get().draft();
        var message = line(draft, read.get().heard(), into);
        var answer = line(draft, draft.text(), into);
        return new Translation(
                words(message), words(answer), why(message) + (why(message).isEmpty() ? why(answer) : ""));
    }

    private Optional<String> heard(Draft draft) {
        return conversations.messagesBefore(draft.proposal().conversation(), null, LAST).data().reversed().stream()
                .filter(message -> message.direction() == Direction.INBOUND && message.revokedAt() == null)
                .map(Message::heard)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Translations.@Nullable Line line(Draft draft, @Nullable String words, String into) {
        return words == null || words.isBlank() || !isForeign(draft, words, into)
                ? null
                : translations.line(draft.proposal().conversation(), words, into);
    }

    /// In what it is written, as far as that can be told; else in what the draft is.
    private static boolean isForeign(Draft draft, String words, String into) {
        var written = Languages.of(words).orElse(draft.proposal().language());
        return written != null && !written.equals("und") && !primary(written).equals(primary(into));
    }

    private static String primary(String language) {
        return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static @Nullable String words(Translations.@Nullable Line line) {
        return line instanceof Translations.Line.Translated(var text) ? text : null;
    }

    private static String why(Translations.@Nullable Line line) {
        return line instanceof Translations.Line.None(var why) ? why : "";
    }
}
