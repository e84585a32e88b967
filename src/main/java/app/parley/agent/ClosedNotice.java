package app.parley.agent;

import app.parley.approval.Gate;
import app.parley.conversation.Conversations;
import app.parley.outbox.Content;
import app.parley.settings.hours.BusinessHours;
import app.parley.settings.hours.HoursWords;
import app.parley.settings.hours.NightPlan;
import app.parley.settings.hours.Openness;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Tells whoever writes while the business is closed when somebody is back, once in each closure.
public final class ClosedNotice {
    private static final int LOOK_BACK = 100;
    private final BusinessHours hours;
    private final Conversations conversations;
    private final Gate gate;

    public ClosedNotice(BusinessHours hours, Conversations conversations, Gate gate) {
        this.hours = hours;
        this.conversations = conversations;
        this.gate = gate;
    }

    /// Tells the contact of the turn, if the owner wants it and it has not been told.
    void tell(Turn turn) {
        if (hours.now().night() == NightPlan.NOTICE
                && hours.at(turn.now()) instanceof Openness.Closed closed
                && !told(turn, closed.since())) {
            new HoursWords(turn.contact().language(), hours.zone())
                    .notice(closed, turn.now())
                    .ifPresent(words ->
                            gate.submit(Proposals.standingNotice(turn, new Content.Text(words), "opening hours")));
        }
    }

    private boolean told(Turn turn, @Nullable Instant since) {
        return conversations.messagesBefore(turn.conversation().id(), null, LOOK_BACK).data().stream()
                .filter(message -> message.isNotice() && !message.isUnsaid())
                .anyMatch(message -> since == null || !message.at().isBefore(since));
    }
}
