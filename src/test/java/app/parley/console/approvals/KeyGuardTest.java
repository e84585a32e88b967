package app.parley.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyGuardTest {
    private final Hands hands = new Hands(Instant.parse("2026-11-23T12:00:00Z"));
    private final List<Runnable> late = new ArrayList<>();
    private final KeyGuard guard = new KeyGuard(Background.direct(hands), hands);
    private final List<String> done = new ArrayList<>();

    private KeyGuard.Press press(String key) {
        var press = guard.pressed(key);
        if (press == KeyGuard.Press.ALONE && guard.seen()) {
            guard.afterSilence(() -> done.add(key));
        }
        return press;
    }

    private void tap(String key) {
        press(key);
        guard.released(key);
    }

    @Test
    void aKeyCountsOnceItHasBeenSilentForLongEnough() {
        tap("A");
        hands.passMillis(79);
        assertThat(done).isEmpty();
        hands.passMillis(1);
        assertThat(done).containsExactly("A");
    }

    @Test
    void aKeyThatComesTooSoonAfterAnotherEndsBoth() {
        tap("A");
        hands.passMillis(79);
        tap("R");
        hands.passMillis(1000);
        assertThat(done).isEmpty();
    }

    @Test
    void keysAtTheSpeedOfAHandAllCount() {
        tap("A");
        hands.passMillis(80);
        tap("R");
        hands.passMillis(81);
        assertThat(done).containsExactly("A", "R");
    }

    @Test
    void aHeldKeyCountsOnceUntilItIsLetGo() {
        press("A");
        hands.passMillis(400);
        for (int i = 0; i < 20; i++) {
            assertThat(press("A")).isEqualTo(KeyGuard.Press.HELD);
            hands.passMillis(33);
        }
        hands.passMillis(400);
        assertThat(done).containsExactly("A");
        guard.released("A");
        tap("A");
        hands.passMillis(100);
        assertThat(done).containsExactly("A", "A");
    }

    @Test
    void repeatsOfAHeldKeyAreABurstForOtherKeys() {
        press("A");
        hands.passMillis(400);
        press("A");
        hands.passMillis(33);
        tap("R");
        hands.passMillis(400);
        assertThat(done).containsExactly("A");
    }

    @Test
    void nothingIsDecidedOnWhatHasNotBeenSeen() {
        guard.inView("card");
        hands.passMillis(299);
        assertThat(guard.seen()).isFalse();
        tap("A");
        hands.passMillis(500);
        assertThat(done).isEmpty();
        assertThat(guard.seen()).isTrue();
        guard.inView("card");
        assertThat(guard.seen()).isTrue();
        guard.inView("another");
        assertThat(guard.seen()).isFalse();
    }

    @Test
    void aWishIsDroppedIfSomethingElseComesIntoViewMeanwhile() {
        guard.inView("card");
        hands.passMillis(400);
        tap("A");
        hands.passMillis(50);
        guard.inView("another");
        hands.passMillis(500);
        assertThat(done).isEmpty();
    }

    @Test
    void whoeverLookedAwayHasToLookAgain() {
        guard.inView("card");
        hands.passMillis(400);
        tap("A");
        guard.lookAgain();
        hands.passMillis(200);
        assertThat(done).isEmpty();
        assertThat(guard.seen()).isFalse();
    }

    @Test
    void aClickCountsOnWhatTheButtonWentDownOn() {
        guard.inView("card");
        hands.passMillis(299);
        guard.mouseDown();
        hands.passMillis(200);
        assertThat(guard.clickCounts()).isFalse();
        guard.mouseDown();
        assertThat(guard.clickCounts()).isTrue();
        guard.mouseDown();
        guard.inView("another");
        hands.passMillis(400);
        assertThat(guard.clickCounts()).isFalse();
        assertThat(guard.clickCounts()).isTrue();
    }

    @Test
    void aThreadThatWasBusyWaitsForKeysItHasNotSeenYet() {
        var busy = new KeyGuard(new Background(Runnable::run, Runnable::run, (_, task) -> late.add(task)), hands);
        busy.pressed("A");
        busy.afterSilence(() -> done.add("A"));
        hands.passMillis(500); // the timer only comes now
        late.removeFirst().run();
        assertThat(done).isEmpty();
        busy.pressed("R"); // which had been waiting behind it
        late.removeFirst().run();
        assertThat(done).isEmpty();

        busy.released("A");
        hands.passMillis(500);
        busy.pressed("A");
        busy.afterSilence(() -> done.add("A"));
        hands.passMillis(500);
        late.removeFirst().run();
        hands.passMillis(80);
        late.removeFirst().run();
        assertThat(done).containsExactly("A");
    }

    @Test
    void aClockThatIsSetBackDoesNotLockTheScreen() {
        var clock = new Instant[] {Instant.parse("2026-11-23T12:00:00Z")};
        var set = new KeyGuard(Background.direct(hands), () -> clock[0]);
        set.inView("card");
        clock[0] = clock[0].minusSeconds(3600);
        assertThat(set.seen()).isFalse();
        clock[0] = clock[0].plusMillis(300);
        assertThat(set.seen()).isTrue();
        set.pressed("A");
        clock[0] = clock[0].minusSeconds(3600);
        assertThat(set.pressed("B")).isEqualTo(KeyGuard.Press.BURST);
        clock[0] = clock[0].plusMillis(100);
        assertThat(set.pressed("C")).isEqualTo(KeyGuard.Press.ALONE);
    }
}
