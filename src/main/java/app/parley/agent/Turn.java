package app.parley.agent;

import app.parley.contact.Contact;
import app.parley.conversation.Conversation;
import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an agent is given to look at.
///
/// @param thread the newest messages, oldest first
/// @param remembered what is known of the contact from before, a line each; it supports no price and no promise
/// @param hint what a person wishes of the answer
public record Turn(
        Conversation conversation,
        Contact contact,
        List<Message> thread,
        List<String> remembered,
        @Nullable String hint,
        Instant now) {
    private static final int LONGEST_QUESTION = 500;

    public Turn {
        thread = thread.stream().filter(Turn::wasSaid).toList();
        remembered = List.copyOf(remembered);
    }

    /// A notice answers nothing.
    private static boolean wasSaid(Message message) {
        return !message.isUnsaid() && !message.isNotice();
    }

    /// Without the words of these messages, unless they are still to be answered.
    Turn without(Set<MessageId> withheld) {
        if (withheld.isEmpty()) {
            return this;
        }
        var unanswered = unanswered();
        var read = thread.stream()
                .filter(message -> !withheld.contains(message.id()) || unanswered.contains(message))
                .toList();
        return new Turn(conversation, contact, read, remembered, hint, now);
    }

    /// What the contact said since we last said something, oldest first.
    public List<Message> unanswered() {
        var messages = new ArrayList<Message>();
        for (var message : thread) {
            if (message.isAutomatic()) {
                continue; // nobody has read anything
            }
            if (message.direction() != Direction.INBOUND) {
                messages.clear();
            } else if (message.revokedAt() == null && !message.type().equals("reaction")) {
                messages.add(message);
            }
        }
        return messages;
    }

    /// The words of the unanswered messages, the newest ones if there are many.
    public String question() {
        var all = unanswered().stream()
                .map(Message::words)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return all.length() <= LONGEST_QUESTION ? all : all.substring(all.length() - LONGEST_QUESTION);
    }
}
