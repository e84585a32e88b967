package app.parley.agent;

import app.parley.approval.Autonomy;
import app.parley.approval.Intent;
import app.parley.approval.Intents;
import app.parley.conversation.Message;
import app.parley.knowledge.Gaps;
import java.util.Set;

/// Notes questions that nothing we know answers, so that somebody can add what does.
final class Missed {
    /// What is said without asking for anything, and what only this one order can answer.
    private static final Set<String> NO_QUESTIONS =
            Set.of("greeting", "thanks", "goodbye", "feedback", "order_status", "contact_details", "spam");

    private final Gaps gaps;

    Missed(Gaps gaps) {
        this.gaps = gaps;
    }

    void note(Turn turn, Considered considered) {
        var question = turn.question().strip();
        var messages = turn.unanswered().stream().map(Message::id).toList();
        if (considered.decision() instanceof Decision.Wait
                || considered.found() >= Gaps.SURE
                || question.isEmpty()
                || messages.isEmpty()
                || !asks(considered.decision().reading().intent())) {
            return;
        }
        gaps.missed(
                messages.getLast(),
                messages,
                question,
                turn.contact().id(),
                turn.conversation().id());
    }

    /// What always needs a person is no lack of knowledge.
    private static boolean asks(Intent intent) {
        return !NO_QUESTIONS.contains(intent.name()) && Intents.ceiling(intent) == Autonomy.SEND;
    }
}
