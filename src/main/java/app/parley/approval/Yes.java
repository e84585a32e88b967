package app.parley.approval;

import app.parley.conversation.ConversationChange;
import app.parley.conversation.Conversations;
import app.parley.outbox.Content;
import app.parley.outbox.Outbox;
import app.parley.outbox.Promise;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Turns the yes to a draft into a promised message, in one transaction.
final class Yes {
    private final Outbox outbox;
    private final Conversations conversations;

    Yes(Outbox outbox, Conversations conversations) {
        this.outbox = outbox;
        this.conversations = conversations;
    }

    /// @param notBefore until then the yes can be taken back
    Draft byPerson(Draft draft, String person, Instant notBefore) {
        return promised(draft, Objects.requireNonNull(draft.proposal().content()), person, notBefore);
    }

    /// Lets an answer go alone; the first one in a conversation says that it is automated.
    Draft alone(Draft draft, Instant now) {
        var content = Objects.requireNonNull(draft.proposal().content());
        var conversation = conversations.find(draft.proposal().conversation()).orElseThrow();
        if (draft.proposal().agent() != null
                && !conversation.automationTold()
                && content instanceof Content.Text(var body)) {
            content = new Content.Text(Notice.under(body, draft.proposal().language()));
            conversations.change(conversation.id(), ConversationChange.none().withAutomationTold());
        }
        var checked = draft.proposal().agent() == null ? CheckAfter.NO : CheckAfter.of(draft.id());
        return promised(draft.checking(checked), content, null, now);
    }

    private Draft promised(Draft draft, Content content, @Nullable String person, Instant notBefore) {
        var proposal = draft.proposal();
        return draft.sendingAs(outbox.enqueue(new Promise(
                proposal.conversation(),
                content,
                proposal.replyTo(),
                proposal.source(),
                draft.id().value(),
                person,
                proposal.readUpTo(),
                notBefore)));
    }
}
