package app.parley.console.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.console.simulations.SimulationsViewModel.Phase;
import app.parley.desk.DeskFixture;
import app.parley.desk.simulations.Drafter;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulationsViewModelTest {
    private final DeskFixture shop = new DeskFixture();
    private final Heard heard = new Heard();
    private final SimulationsViewModel model =
            new SimulationsViewModel(Background.direct(new Hands(DeskFixture.NOON)), shop.simulationsDesk, heard);

    @BeforeEach
    void load() {
        model.load();
        model.changes().enter();
    }

    @AfterEach
    void close() {
        model.close();
        shop.close();
    }

    private void play() {
        model.start();
        shop.now = shop.now.plus(Duration.ofMinutes(1));
    }

    @Test
    void hasNothingToShowBeforeTheFirstRun() {
        assertThat(model.phaseProperty().get()).isEqualTo(Phase.SHOWN);
        assertThat(model.runProperty().get()).isNull();
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void showsTheRunThatIsOverWithWhatFailedFirst() {
        play();

        assertThat(model.lines()).hasSizeGreaterThan(40);
        assertThat(model.lines().getFirst().talk().isGood()).isFalse();
        assertThat(model.lines().getLast().talk().isGood()).isTrue();
        assertThat(model.chosenProperty().get()).isEqualTo(model.lines().getFirst());
    }

    @Test
    void playsAsOftenAndWithWhomThePersonWishes() {
        model.timesProperty().set(4);
        model.drafterProperty().set(Drafter.OFFLINE);
        play();

        assertThat(model.runProperty().get().model()).isEqualTo("offline");
        assertThat(model.runProperty().get().passFour()).isNotNull();
    }

    @Test
    void holdsARunAgainstTheOneBeforeAndShowsWhatDiffers() {
        play();
        play();
        model.besideLast();
        assertThat(model.besideProperty().get()).isNotNull();
        assertThat(model.lines()).isEmpty();

        shop.played.words = "We open at ten.";
        play();
        model.beside(null);
        model.besideLast();

        var line = model.lines().getFirst();
        assertThat(line.talk().drafts().getFirst().text()).isEqualTo("We open at ten.");
        assertThat(line.other().drafts().getFirst().text()).isEqualTo("We open at nine.");

        model.besideLast();
        assertThat(model.besideProperty().get()).isNull();
        assertThat(model.lines()).hasSizeGreaterThan(40);
    }

    private void replay() {
        model.replay();
        shop.now = shop.now.plus(Duration.ofMinutes(1));
    }

    @Test
    void draftsOldAnswersAgainAndHoldsReplaysAgainstReplaysOnly() {
        replay();
        play();
        model.besideLast();
        assertThat(heard.all).contains("simulations.beside.none");

        shop.played.words = "We open at ten.";
        replay();
        assertThat(model.runProperty().get().isOfPast()).isTrue();
        assertThat(model.others()).hasSize(1);
        assertThat(model.lines()).hasSize(2);
        assertThat(model.lines().getFirst().talk().sent()).isNotNull();
        model.besideLast();
        assertThat(model.besideProperty().get()).isEqualTo(model.others().getFirst());
        assertThat(model.lines()).hasSize(2);

        model.look(model.shownProperty().get().runs().get(1));
        assertThat(model.besideProperty().get()).isNull();
        model.beside(model.shownProperty().get().runs().getFirst());
        assertThat(model.besideProperty().get()).isNull();
    }

    @Test
    void opensTheRunThatSomebodyCameForAndHoldsNoChatAgainstConversations() {
        shop.simulationsDesk.replay(Drafter.OFFLINE, List.of(new UUID(0, 1)));
        var begun = shop.now;
        shop.now = shop.now.plus(Duration.ofMinutes(1));
        replay();
        assertThat(model.runProperty().get().isOfChat()).isFalse();
        assertThat(model.others()).isEmpty();

        model.open(begun);
        assertThat(model.runProperty().get().isOfChat()).isTrue();
        assertThat(model.others()).isEmpty();
        model.open(DeskFixture.NOON.minusSeconds(9));
        assertThat(model.runProperty().get().isOfChat()).isTrue();
    }

    @Test
    void hasAReplayToShowOfABusinessThatAnsweredNobody() {
        shop.played.answers = List.of();
        replay();

        assertThat(model.runProperty().get().replay().share()).isNull();
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void saysThatThereIsNothingToHoldItAgainst() {
        play();
        model.besideLast();

        assertThat(heard.all).contains("simulations.beside.none");
    }

    @Test
    void keepsNothingOfARunThatIsStopped() {
        play();
        shop.played.before = done -> {
            if (done == 3) {
                model.cancel();
            }
        };
        play();

        assertThat(model.shownProperty().get().runs()).hasSize(1);
        assertThat(model.shownProperty().get().underWay()).isNull();
    }

    @Test
    void saysThatARunIsUnderWayAlready() {
        shop.played.before = done -> {
            if (done == 0) {
                model.start();
            }
        };
        play();

        assertThat(heard.all).contains("simulations.under_way");
    }

    @Test
    void saysThatARunEndedEarly() {
        shop.played.full = true;
        play();

        assertThat(heard.all).contains("simulations.ended_early");
        assertThat(model.shownProperty().get().runs()).isEmpty();
    }
}
