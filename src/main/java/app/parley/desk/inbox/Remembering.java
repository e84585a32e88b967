package app.parley.desk.inbox;

import app.parley.agent.memory.Fact;
import app.parley.agent.memory.FactKind;
import app.parley.agent.memory.Memory;
import app.parley.contact.ContactId;
import app.parley.conversation.Conversation;
import app.parley.desk.Typed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people here do about what agents remember. Every wish answers why it may not be, if so.
final class Remembering {
    private static final String TOO_LONG = "What is to be remembered has at most 120 characters.";
    private static final String NOTHING = "Write what is to be remembered.";
    private static final String GONE = "That is forgotten already.";
    private final Memory memory;

    Remembering(Memory memory) {
        this.memory = memory;
    }

    List<RememberedShown> of(ContactId contact) {
        return memory.of(contact).stream().map(Remembering::shown).toList();
    }

    private static RememberedShown shown(Fact fact) {
        var message = fact.message();
        return new RememberedShown(
                fact.id(),
                fact.kind().word(),
                fact.text(),
                message == null ? null : message.value(),
                fact.at(),
                fact.confidence(),
                fact.by(),
                fact.expiresAt());
    }

    @Nullable
    String add(Conversation conversation, String typed, String person) {
        var text = Typed.words(typed);
        var flaw = flaw(text);
        if (flaw == null && text != null) {
            memory.add(conversation.id(), FactKind.OTHER, text, person);
        }
        return flaw;
    }

    @Nullable
    String correct(Conversation conversation, UUID fact, String typed, String person) {
        var text = Typed.words(typed);
        var flaw = flaw(text);
        if (flaw != null || text == null) {
            return flaw;
        }
        return memory.correct(conversation.contact(), fact, text, person) ? null : GONE;
    }

    /// What is gone already needs no word.
    @Nullable
    String forget(Conversation conversation, UUID fact, String person) {
        memory.forget(conversation.contact(), fact, person);
        return null;
    }

    private static @Nullable String flaw(@Nullable String text) {
        if (text == null) {
            return NOTHING;
        }
        return text.length() > Fact.LONGEST ? TOO_LONG : null;
    }
}
