package app.parley.approval;

import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageId;
import app.parley.outbox.Content;
import app.parley.outbox.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something somebody would like to say to a contact, before anybody has looked at it.
///
/// @param answers the inbound message it answers
/// @param readUpTo the newest message it has read; null for what is no answer
/// @param author the person, program or agent it comes from
/// @param agent the agent, if one made it
/// @param allowed how far its author may go alone; an agent's settings may allow less
/// @param content null on a card without words: a problem
/// @param replyTo WhatsApp's id of the message to quote
/// @param confidence 0 to 1; null if the author did not say, and then it never goes alone
/// @param evidence what it rests on, from the business's own knowledge and never from the contact's words
/// @param reason why, for the operator
public record Proposal(
        ConversationId conversation,
        @Nullable MessageId answers,
        @Nullable MessageId readUpTo,
        DraftKind kind,
        Source source,
        String author,
        @Nullable AgentType agent,
        Autonomy allowed,
        Intent intent,
        @Nullable String language,
        @Nullable Content content,
        @Nullable String replyTo,
        @Nullable Double confidence,
        List<Evidence> evidence,
        String reason,
        Work work) {
    public Proposal {
        evidence = List.copyOf(evidence);
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is between 0 and 1: " + confidence);
        }
    }

    /// A person writes to a contact: the sending is the yes.
    public static Proposal byPerson(
            ConversationId conversation, Content content, @Nullable String replyTo, String person) {
        return new Proposal(
                conversation,
                null,
                null,
                content instanceof Content.Template ? DraftKind.TEMPLATE : DraftKind.REPLY,
                Source.OPERATOR,
                person,
                null,
                Autonomy.SEND,
                Intent.OTHER,
                null,
                content,
                replyTo,
                null,
                List.of(),
                "",
                Work.NONE);
    }

    /// A program asks through the API.
    public static Proposal byProgram(
            ConversationId conversation, Content content, @Nullable String replyTo, String program, Autonomy allowed) {
        return new Proposal(
                conversation,
                null,
                null,
                content instanceof Content.Template ? DraftKind.TEMPLATE : DraftKind.REPLY,
                Source.API,
                program,
                null,
                allowed,
                Intent.OTHER,
                null,
                content,
                replyTo,
                1.0,
                List.of(),
                "",
                Work.NONE);
    }

    /// The same with another content.
    Proposal saying(Content other) {
        return new Proposal(
                conversation,
                answers,
                readUpTo,
                kind,
                source,
                author,
                agent,
                allowed,
                intent,
                language,
                other,
                replyTo,
                confidence,
                evidence,
                reason,
                work);
    }
}
