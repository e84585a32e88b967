package app.parley.conversation;

import app.parley.contact.ContactId;
import app.parley.contact.Keeper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Keeps what was said by contact.
public final class ConversationKeeper implements Keeper {
    private static final int PAGE = 500;
    private final ConversationStore store;
    private final Conversations conversations;
    private final MediaFiles files;

    public ConversationKeeper(ConversationStore store, Conversations conversations, MediaFiles files) {
        this.files = files;
        this.store = store;
        this.conversations = conversations;
    }

    @Override
    public void move(ContactId of, ContactId from, ContactId into) {
        for (var id : store.of(from)) {
            var source = store.lock(id).orElseThrow();
            var target = conversations.opened(into, source.phoneNumberId(), source.connected(), Instant.EPOCH);
            store.moveMessages(of, id, target.id());
            store.update(joined(source, target));
            if (of.equals(from)) {
                store.update(ConversationChange.none()
                        .withState(ConversationState.MERGED)
                        .applyTo(source));
            }
            conversations.changes().announce(target.id());
        }
    }

    /// The target with what only the source knows: who wrote last, and until when free text is allowed.
    private static Conversation joined(Conversation source, Conversation target) {
        boolean newer = source.lastMessageAt().isAfter(target.lastMessageAt());
        var window = source.windowExpiresAt();
        boolean longer =
                window != null && (target.windowExpiresAt() == null || window.isAfter(target.windowExpiresAt()));
        return new Conversation(
                target.id(),
                target.contact(),
                target.phoneNumberId(),
                target.connected(),
                target.state() == ConversationState.MERGED ? ConversationState.OPEN : target.state(),
                target.unread() + source.unread(),
                longer ? window : target.windowExpiresAt(),
                newer ? source.lastMessageAt() : target.lastMessageAt(),
                newer ? source.lastText() : target.lastText(),
                newer ? source.newest() : target.newest(),
                target.intent() == null ? source.intent() : target.intent(),
                target.sentiment(),
                target.standby(),
                target.automationTold() && source.automationTold(),
                target.assignedTo(),
                target.snoozedUntil(),
                Stream.of(target.phoneSpokeAt(), source.phoneSpokeAt())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    @Override
    public Map<String, Object> export(ContactId contact) {
        var all = new ArrayList<Map<String, Object>>();
        for (var id : store.of(contact)) {
            String after = null;
            do {
                var page = store.messages(id, after, PAGE);
                page.data().forEach(message -> all.add(plain(message)));
                after = page.next();
            } while (after != null);
        }
        return Map.of("messages", List.copyOf(all));
    }

    private static Map<String, Object> plain(Message message) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("at", message.at().toString());
        plain.put("direction", message.direction().word());
        plain.put("type", message.type());
        var words = message.words();
        plain.put("text", words == null ? "" : words);
        var heard = message.heard();
        if (words == null && heard != null) {
            plain.put("heard", heard);
        }
        return plain;
    }

    @Override
    public void erase(ContactId contact) {
        store.keptFiles(contact).forEach(files::release);
        store.erase(contact);
    }
}
