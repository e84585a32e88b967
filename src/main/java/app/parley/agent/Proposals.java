package app.parley.agent;

import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.DraftKind;
import app.parley.approval.Evidence;
import app.parley.approval.Intent;
import app.parley.approval.Proposal;
import app.parley.approval.Work;
import app.parley.conversation.Conversation;
import app.parley.conversation.MessageId;
import app.parley.outbox.Content;
import app.parley.outbox.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the conversation agent brings to the gate.
final class Proposals {
    private Proposals() {}

    /// Words that the owner agreed to once, by switching them on.
    ///
    /// @param what they are, in the place of a name
    static Proposal standingNotice(Turn turn, Content words, String what) {
        return new Proposal(
                turn.conversation().id(),
                answered(turn.conversation()),
                turn.conversation().newest(),
                DraftKind.REPLY,
                Source.NOTICE,
                what,
                null,
                Autonomy.SEND,
                Intent.OTHER,
                turn.contact().language(),
                words,
                null,
                1.0,
                List.of(),
                "",
                Work.NONE);
    }

    static Proposal of(
            Conversation conversation,
            DraftKind kind,
            Reading reading,
            @Nullable Content content,
            List<Evidence> evidence,
            String reason,
            Work work) {
        return new Proposal(
                conversation.id(),
                answered(conversation),
                conversation.newest(),
                kind,
                Source.AGENT,
                AgentType.CONVERSATION.word(),
                AgentType.CONVERSATION,
                Autonomy.SEND,
                reading.intent(),
                reading.language(),
                content,
                null,
                reading.confidence(),
                evidence,
                reason,
                work);
    }

    /// A text somebody asked for.
    ///
    /// @param asked who asked for what, for the operator
    /// @param allowed the most the one who asked may do alone
    static Proposal written(Turn turn, Considered written, String asked, Autonomy allowed) {
        var reply = (Decision.Reply) written.decision();
        var reading = reply.reading();
        return new Proposal(
                turn.conversation().id(),
                turn.unanswered().isEmpty() ? null : answered(turn.conversation()),
                turn.conversation().newest(),
                DraftKind.REPLY,
                Source.AGENT,
                AgentType.CONTENT.word(),
                AgentType.CONTENT,
                allowed,
                reading.intent(),
                reading.language(),
                new Content.Text(reply.text()),
                null,
                reading.confidence(),
                written.evidence(),
                asked,
                work(written.answer()));
    }

    private static @Nullable MessageId answered(Conversation conversation) {
        return conversation.newest();
    }

    static Work work(ModelAnswer answer) {
        return new Work(answer.model(), answer.costMicros(), answer.took());
    }
}
