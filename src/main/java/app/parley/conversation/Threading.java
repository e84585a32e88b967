package app.parley.conversation;

import app.parley.contact.ContactId;
import app.parley.conversation.reading.Mood;
import app.parley.storage.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a conversation changes with each message.
final class Threading {
    /// Free text is allowed for a day after the contact's last message.
    static final Duration WINDOW = Duration.ofHours(24);

    private Threading() {}

    static Conversation begin(ContactId contact, String phoneNumberId, boolean connected, Instant at) {
        return new Conversation(
                new ConversationId(Ids.next()),
                contact,
                phoneNumberId,
                connected,
                ConversationState.OPEN,
                0,
                null,
                at,
                "",
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                null);
    }

    static Conversation after(Conversation before, Message message, Effect effect, boolean standby) {
        boolean inbound = message.direction() == Direction.INBOUND;
        boolean speaks = effect == Effect.ASKS || inbound && effect == Effect.EDITS;
        boolean calls = inbound && (speaks || effect == Effect.HIDES);
        boolean newest = !message.at().isBefore(before.lastMessageAt());
        return new Conversation(
                before.id(),
                before.contact(),
                before.phoneNumberId(),
                before.connected(),
                calls && before.state() == ConversationState.CLOSED ? ConversationState.OPEN : before.state(),
                unread(before, effect, inbound, calls),
                inbound && Effect.opensWindow(message.type())
                        ? later(before.windowExpiresAt(), message.at().plus(WINDOW))
                        : before.windowExpiresAt(),
                newest ? message.at() : before.lastMessageAt(),
                newest ? text(message) : before.lastText(),
                speaks ? message.id() : before.newest(),
                before.intent(),
                inbound && speaks && newest ? sentiment(before, message) : before.sentiment(),
                standby,
                before.automationTold(),
                before.assignedTo(),
                calls ? null : before.snoozedUntil(),
                speaks && !inbound && !standby ? later(before.phoneSpokeAt(), message.at()) : before.phoneSpokeAt());
    }

    /// How the contact sounds; a message that sounds like nothing leaves the mood of the day as it was.
    private static @Nullable String sentiment(Conversation before, Message message) {
        var words = message.words();
        if (words == null) {
            return before.sentiment();
        }
        return sentiment(
                before.sentiment(),
                words,
                message.at().isBefore(before.lastMessageAt().plus(WINDOW)));
    }

    private static String sentiment(@Nullable String before, String words, boolean sameDay) {
        var mood = Mood.of(words);
        return mood == Mood.NEUTRAL && sameDay && before != null ? before : mood.word();
    }

    /// How the contact sounds once a voice note among these messages, oldest first, can be read.
    static Conversation sounding(Conversation before, List<Message> newest) {
        var sentiment = before.sentiment();
        var last = Instant.MAX;
        for (var message : newest) {
            var words = message.revokedAt() == null ? message.heard() : null;
            if (words != null && message.direction() == Direction.INBOUND && Effect.of(message.type()) == Effect.ASKS) {
                sentiment =
                        sentiment(sentiment, words, last.isAfter(message.at().minus(WINDOW)));
            }
            last = message.at();
        }
        return sentiment == null
                ? before
                : ConversationChange.none().withSentiment(sentiment).applyTo(before);
    }

    /// Whoever writes from the phone has read what was there; the phone's app by itself has not.
    private static int unread(Conversation before, Effect effect, boolean inbound, boolean calls) {
        if (inbound) {
            return before.unread() + (calls ? 1 : 0);
        }
        return effect == Effect.GREETS ? before.unread() : 0;
    }

    /// As a message of ours: the window and what an answer must have read stay as they are.
    static Conversation overheard(Conversation before, Message message) {
        return ConversationChange.none().withUnread(before.unread() + 1).applyTo(said(before, message));
    }

    static Conversation said(Conversation before, Message message) {
        return ConversationChange.none().withUnread(0).applyTo(recalled(before, message));
    }

    /// What was said long ago, and is told now.
    static Conversation recalled(Conversation before, Message message) {
        boolean newest = !message.at().isBefore(before.lastMessageAt());
        return new Conversation(
                before.id(),
                before.contact(),
                before.phoneNumberId(),
                before.connected(),
                before.state(),
                before.unread(),
                before.windowExpiresAt(),
                newest ? message.at() : before.lastMessageAt(),
                newest ? text(message) : before.lastText(),
                before.newest(),
                before.intent(),
                before.sentiment(),
                before.standby(),
                before.automationTold(),
                before.assignedTo(),
                before.snoozedUntil(),
                before.phoneSpokeAt());
    }

    static Conversation windowFrom(Conversation before, Instant at) {
        return ConversationChange.none()
                .withWindow(later(before.windowExpiresAt(), at.plus(WINDOW)))
                .applyTo(before);
    }

    private static String text(Message message) {
        var words = message.words();
        return words == null ? "" : words;
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }
}
