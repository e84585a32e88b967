package app.parley;

import static app.parley.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.advice.Advice;
import app.parley.agent.advice.AdviceId;
import app.parley.agent.advice.AdviceKind;
import app.parley.agent.advice.AudienceStore.Returned;
import app.parley.agent.advice.AudienceStore.Wanted;
import app.parley.agent.advice.Point;
import app.parley.agent.finding.Finding;
import app.parley.agent.finding.FindingKind;
import app.parley.approval.AgentType;
import app.parley.contact.Consent;
import app.parley.insight.overview.Change;
import app.parley.storage.Ids;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What keeps advice, and finds out for whom a plan could be.
interface AdviceStoreContract {

    Storage storage();

    private static Advice advice(LocalDate week, Advice.State state) {
        return new Advice(
                new AdviceId(Ids.next()),
                AdviceKind.WEEK,
                week,
                List.of(
                        new Point("findings", "complaint", Change.MORE, List.of(17.0, 3.0)),
                        new Point("nothing_changed", null, null, List.of())),
                state,
                NOW,
                state == Advice.State.OPEN ? null : "Ruth",
                state == Advice.State.OPEN ? null : NOW);
    }

    @Test
    default void thereIsOneAdviceOfAKindAWeekAndItComesBackAsItWent() {
        var store = storage().advice;
        var week = LocalDate.of(2040, 1, 2);
        var advice = advice(week, Advice.State.OPEN);
        assertThat(store.add(advice)).isTrue();
        assertThat(store.add(advice(week, Advice.State.TAKEN))).isFalse();
        assertThat(store.find(advice.id())).contains(advice);
        assertThat(store.latest(AdviceKind.WEEK)).contains(week);

        var later = advice(week.plusWeeks(1), Advice.State.OPEN);
        assertThat(store.add(later)).isTrue();
        assertThat(store.newest(AgentType.ANALYTICS, 1)).hasSize(1);
        assertThat(store.newest(AgentType.CAMPAIGN, 9)).isEmpty();
        storage().database.run(() -> {
            var locked = store.lock(later.id()).orElseThrow();
            store.update(new Advice(
                    locked.id(),
                    locked.kind(),
                    week.plusWeeks(1),
                    locked.points(),
                    Advice.State.DISMISSED,
                    NOW,
                    "Ruth",
                    NOW));
        });
        assertThat(store.count(AgentType.ANALYTICS, NOW))
                .containsEntry(Advice.State.OPEN, 1L)
                .containsEntry(Advice.State.DISMISSED, 1L);
        assertThat(store.count(AgentType.ANALYTICS, NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    default void whoCouldBeWrittenToIsLookedFor() {
        var store = storage().audiences;
        var then = NOW.plus(Duration.ofDays(5000));
        var in = Samples.keptConversation(storage(), Samples.keptContact(storage(), "Rui", "351910000191"));
        var asked = Samples.inbound(in, "wamid.advice.asked", "How much is it?", then);
        storage().conversations.insert(asked, null);
        storage().findings.add(new Finding(asked.id(), FindingKind.OPPORTUNITY, 0.8, then));
        var wanted = new Wanted(then.minusSeconds(1), then.plusSeconds(90), then);
        assertThat(store.members(wanted, 9)).isEmpty();
        assertThat(store.undecided(wanted)).isZero();
        assertThat(store.returned(then.plusSeconds(60), then.plusSeconds(30), then, then.plusSeconds(90)))
                .isEqualTo(new Returned(1, 0));

        storage().contacts.consent(in.contact(), Consent.MARKETING, new Consent(true, "form", null, null, NOW));
        assertThat(store.members(new Wanted(NOW.minusSeconds(1), then, null), 9))
                .extracting(member -> member.id())
                .contains(in.contact());
    }
}
