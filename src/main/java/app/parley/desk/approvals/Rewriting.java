package app.parley.desk.approvals;

import app.parley.agent.Turns;
import app.parley.approval.AgentSettings;
import app.parley.approval.Answer;
import app.parley.approval.Approvals;
import app.parley.approval.Autonomy;
import app.parley.approval.Decisions;
import app.parley.approval.Draft;
import app.parley.approval.DraftId;
import app.parley.approval.Team;
import app.parley.conversation.Conversation;
import app.parley.conversation.Conversations;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Takes an agent's draft back and has it write another, if it would: no draft is given up for nothing.
public final class Rewriting {
    private final Approvals approvals;
    private final Decisions decisions;
    private final Team team;
    private final Turns turns;
    private final Conversations conversations;
    private final Transactions transactions;
    private final InstantSource clock;

    public Rewriting(
            Approvals approvals,
            Decisions decisions,
            Team team,
            Turns turns,
            Conversations conversations,
            Transactions transactions,
            InstantSource clock) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.team = team;
        this.turns = turns;
        this.conversations = conversations;
        this.transactions = transactions;
        this.clock = clock;
    }

    Answer again(DraftId id, @Nullable String hint, String person) {
        return transactions.in(() -> {
            var draft = approvals.find(id);
            if (draft.isEmpty() || !draft.get().state().isOpen()) {
                return decisions.again(id, hint, person); // which says what is the matter
            }
            var conversation = conversations.lock(draft.get().proposal().conversation());
            var newest = conversation.map(Conversation::newest);
            if (conversation.isEmpty() || newest.isEmpty()) {
                return new Answer.Unfit(draft.get(), "There is no message to answer.");
            }
            var hindrance = hindrance(draft.get(), conversation.get());
            if (hindrance != null) {
                return new Answer.Unfit(draft.get(), hindrance);
            }
            var answer = decisions.again(id, hint, person);
            if (answer instanceof Answer.Done) {
                turns.wantAgain(
                        conversation.get().id(), newest.get(), hint, draft.get().text());
            }
            return answer;
        });
    }

    private @Nullable String hindrance(Draft draft, Conversation conversation) {
        var agent = draft.proposal().agent();
        if (agent == null) {
            return "No agent wrote this, so none can write it again.";
        }
        if (team.stopped() || !works(team.agent(agent))) {
            return "The agent is stopped.";
        }
        if (!conversation.connected() || conversation.standby() || !conversation.windowOpen(clock.instant())) {
            return "An agent cannot answer in this conversation now.";
        }
        return null;
    }

    private static boolean works(AgentSettings agent) {
        return agent.active() && agent.autonomy() != Autonomy.OFF;
    }
}
