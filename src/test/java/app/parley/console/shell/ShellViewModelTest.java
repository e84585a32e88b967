package app.parley.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.desk.DeskFixture;
import app.parley.desk.status.Status;
import app.parley.desk.status.StatusDesk;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {
    private final DeskFixture desk = new DeskFixture();
    private final Hands hands = new Hands(DeskFixture.NOON);
    private final Heard heard = new Heard();
    private final ShellViewModel viewModel =
            new ShellViewModel(desk.status, Background.direct(hands), heard, () -> DeskFixture.RUTH);

    @AfterEach
    void close() {
        viewModel.close();
        desk.close();
    }

    private Status now() {
        var status = viewModel.statusProperty().get();
        assertThat(status).isNotNull();
        return status;
    }

    @Test
    void tellsWithinABreathThatADraftWaits() {
        assertThat(now().waiting()).isZero();

        desk.drafts(desk.says(desk.contact("Ana", "34600000001"), "Open today?"), "Until eight.");
        hands.pass(Duration.ofMillis(100));

        assertThat(now().waiting()).isOne();
        assertThat(now().unread()).isOne();
    }

    @Test
    void stopsEveryAgentAndLetsThemGoOn() {
        viewModel.switchAgents();
        assertThat(now().agentsStopped()).isTrue();
        assertThat(desk.team.stopped()).isTrue();

        viewModel.switchAgents();
        assertThat(now().agentsStopped()).isFalse();
        assertThat(heard.all).containsExactly("shell.agents.stopped", "shell.agents.resumed");
    }

    @Test
    void looksAgainByItselfSoThatTheTimeIsTrue() {
        var before = now().caughtUpTo();
        desk.now = desk.now.plusSeconds(60);

        hands.pass(Duration.ofSeconds(20));

        assertThat(now().caughtUpTo()).isEqualTo(before.plusSeconds(60));
    }

    @Test
    void hearsNothingOnceClosed() {
        viewModel.close();
        desk.says(desk.contact("Ana", "34600000001"), "Hello?");
        hands.pass(Duration.ofMinutes(5));

        assertThat(now().unread()).isZero();
    }

    @Test
    void keepsTheLastStateWhenTheNextCannotBeRead() {
        var broken = new BrokenLater(desk.status);
        var other = new ShellViewModel(broken, Background.direct(hands), heard, () -> DeskFixture.RUTH);
        broken.breaks = true;

        hands.pass(Duration.ofSeconds(20));

        assertThat(other.statusProperty().get()).isNotNull();
        assertThat(heard.all).contains("shell.status.unreadable");
        other.close();
    }

    private static final class BrokenLater implements StatusDesk {
        private final StatusDesk real;
        private boolean breaks;

        private BrokenLater(StatusDesk real) {
            this.real = real;
        }

        @Override
        public Status now() {
            if (breaks) {
                throw new IllegalStateException("the disk is gone");
            }
            return real.now();
        }

        @Override
        public void stopAgents(String person) {
            real.stopAgents(person);
        }

        @Override
        public void resumeAgents(String person) {
            real.resumeAgents(person);
        }

        @Override
        public void tryAgain() {
            real.tryAgain();
        }

        @Override
        public Optional<Status.Reach> reach() {
            return real.reach();
        }

        @Override
        public void settle(UUID concern) {
            real.settle(concern);
        }

        @Override
        public Runnable listen(Runnable listener) {
            return real.listen(listener);
        }
    }
}
