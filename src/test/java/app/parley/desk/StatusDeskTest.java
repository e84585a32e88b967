package app.parley.desk;

import static app.parley.desk.DeskFixture.RUTH;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelCall;
import app.parley.approval.AgentType;
import app.parley.conversation.HistoryProgress;
import app.parley.conversation.Received;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.status.Status;
import app.parley.outbox.Delivery;
import app.parley.outbox.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusDeskTest {
    private final DeskFixture desk = new DeskFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void countsWhatWaitsForAPerson() {
        var asked = asks("1000001");
        asks("1000002");
        desk.drafts(asked, "At nine.");

        assertThat(desk.status.now().unread()).isEqualTo(2);
        assertThat(desk.status.now().waiting()).isEqualTo(1);
        assertThat(desk.status.now().model()).isEqualTo("test model");
        assertThat(desk.status.now().connected()).isTrue();

        desk.inbox.send(asked.conversation().id().value(), new Outgoing.Text("At nine.", null), RUTH);
        assertThat(desk.status.now().unread()).isEqualTo(1);
        assertThat(desk.status.now().waiting()).isZero();
        assertThat(desk.status.now().sending()).isEqualTo(1);
    }

    @Test
    void saysUntilWhenEverythingWasRead() {
        assertThat(desk.status.now().caughtUp()).isTrue();
        assertThat(desk.status.now().caughtUpTo()).isEqualTo(desk.now);

        desk.waitingSince = Optional.of(desk.now.minusSeconds(90));
        assertThat(desk.status.now().caughtUp()).isFalse();
        assertThat(desk.status.now().caughtUpTo()).isEqualTo(desk.now.minusSeconds(90));
    }

    @Test
    void whatThePhoneStoppedTellingADayAgoIsNoNewsAnyMore() {
        desk.conversations.past().tell(new HistoryProgress(DeskFixture.OUR_NUMBER, 0, 1, 55, 0, desk.now));
        assertThat(desk.status.now().past()).isEqualTo(new Status.Past(55, false));
        desk.pass(Duration.ofHours(25));
        assertThat(desk.status.now().past()).isNull();
    }

    @Test
    void theCostIsTodaysAlone() {
        spend(Instant.parse("2026-11-22T23:59:59Z"), 1_000_000L);
        spend(Instant.parse("2026-11-23T00:00:00Z"), 300L);
        spend(Instant.parse("2026-11-23T09:00:00Z"), null);
        spend(Instant.parse("2026-11-23T11:00:00Z"), 40L);
        assertThat(desk.status.now().today().modelMicros()).isEqualTo(340);
    }

    @Test
    void saysWhyNothingGoesOutUntilAPersonHasMendedIt() {
        var told = new AtomicInteger();
        desk.status.listen(told::incrementAndGet);
        desk.answer = new Delivery.AccountStopped(new Failure(190, "The access token has expired."));
        desk.start();
        desk.inbox.send(asks("1000001").conversation().id().value(), new Outgoing.Text("At nine.", null), RUTH);
        desk.pass(Duration.ofSeconds(6));
        desk.until(() -> desk.status.now().sendingStopped() != null);
        assertThat(desk.status.now().sendingStopped()).isEqualTo(new Status.Stop(190, "The access token has expired."));

        desk.answer = new Delivery.Accepted("wamid.OUT-1");
        int before = told.get();
        desk.status.tryAgain();
        assertThat(told.get()).isGreaterThan(before);
        desk.until(() -> desk.status.now().sending() == 0);
        assertThat(desk.status.now().sendingStopped()).isNull();
    }

    @Test
    void oneKeyStopsEveryAgentAndTellsSo() {
        var told = new AtomicInteger();
        var stop = desk.status.listen(told::incrementAndGet);
        desk.status.stopAgents(RUTH);
        assertThat(desk.status.now().agentsStopped()).isTrue();
        assertThat(told).hasPositiveValue();
        desk.status.resumeAgents(RUTH);
        assertThat(desk.status.now().agentsStopped()).isFalse();

        stop.run();
        told.set(0);
        desk.status.stopAgents(RUTH);
        asks("1000001");
        assertThat(told).hasValue(0);
    }

    private Received asks(String phone) {
        return desk.says(desk.contact("Contact " + phone, phone), "When do you open?");
    }

    private void spend(Instant at, Long micros) {
        var conversation = asks("1000009").conversation().id();
        desk.database.run(() -> desk.agentLog.called(
                new ModelCall(
                        AgentType.CONVERSATION, conversation, "m", 1, 1, micros, Duration.ofMillis(5), "answered"),
                at));
    }
}
