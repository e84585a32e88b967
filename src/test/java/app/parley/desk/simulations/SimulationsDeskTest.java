package app.parley.desk.simulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.contact.ContactId;
import app.parley.storage.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationsDeskTest {
    @TempDir
    Path folder;

    private final Played played = new Played();
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private LocalSimulationsDesk desk;

    @BeforeEach
    void open() {
        desk = new LocalSimulationsDesk(played, new KeptRuns(folder), "test model", Runnable::run, () -> now);
    }

    private void play() {
        assertThat(desk.start(Drafter.CONFIGURED, 1)).isTrue();
        now = now.plus(Duration.ofMinutes(1));
    }

    @Test
    void aRunIsTheSameAfterARestart() {
        play();
        var before = desk.now().runs();
        open();

        assertThat(desk.now().runs()).isEqualTo(before).hasSize(1);
        assertThat(before.getFirst().attempts())
                .isEqualTo(before.getFirst().talks().size());
        assertThat(before.getFirst().costMicros())
                .isEqualTo(10 * before.getFirst().attempts());
        assertThat(desk.differing(before.getFirst(), desk.now().runs().getFirst()))
                .isEmpty();
    }

    @Test
    void keepsTheLastFewOnly() {
        for (int i = 0; i < KeptRuns.MOST + 2; i++) {
            played.words = "Answer " + i;
            play();
        }

        assertThat(desk.now().runs())
                .hasSize(KeptRuns.MOST)
                .first()
                .satisfies(run -> assertThat(
                                run.talks().getFirst().drafts().getFirst().text())
                        .isEqualTo("Answer " + (KeptRuns.MOST + 1)));
    }

    @Test
    void aDamagedFileHidesNoOtherRun() throws IOException {
        play();
        Files.writeString(folder.resolve("run-1.json"), "{\"talks\":[{");
        Files.writeString(folder.resolve("run-2.json"), "null");
        Files.writeString(folder.resolve("run-3.json"), "{}");
        Files.writeString(folder.resolve("run-4.json"), "[1,2]");

        assertThat(desk.now().runs()).hasSize(1);
    }

    @Test
    void tellsHowFarItHasComeAndStopsWhenAsked() {
        var seen = new ArrayList<Integer>();
        desk.listen(() -> {
            var underWay = desk.now().underWay();
            if (underWay != null) {
                seen.add(underWay.played());
            }
        });
        played.before = done -> {
            if (done == 2) {
                desk.cancel();
            }
        };
        play();

        assertThat(seen).containsExactly(0, 0, 1, 1);
        assertThat(desk.now().runs()).isEmpty();
        assertThat(desk.now().failed()).isFalse();
    }

    @Test
    void aReplayIsKeptAndHeldAgainstAnother() {
        assertThat(desk.replay(Drafter.OFFLINE, 50)).isTrue();
        now = now.plus(Duration.ofMinutes(1));
        played.words = "We open at ten.";
        assertThat(desk.replay(Drafter.CONFIGURED, 50)).isTrue();
        open();

        var runs = desk.now().runs();
        assertThat(runs).hasSize(2).allSatisfy(run -> assertThat(run.isOfPast()).isTrue());
        assertThat(runs.getLast().replay().share()).isEqualTo(0.5);
        assertThat(runs.getLast().talks().getFirst().sent().text()).isEqualTo("We open at nine!");
        assertThat(desk.differing(runs.getFirst(), runs.getLast())).hasSize(2);
        played.answers = List.of();
        now = now.plus(Duration.ofMinutes(1));
        desk.replay(Drafter.OFFLINE, 1);
        assertThat(desk.now().runs().getFirst().replay().share()).isNull();
        assertThatThrownBy(() -> desk.replay(Drafter.OFFLINE, 201)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.replay(Drafter.OFFLINE, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsWhatWasSentInAnOldChatFromWhatWasSentHere() throws IOException {
        played.calls = 8;
        var found = List.of(Ids.next(), Ids.next(), Ids.next());
        assertThat(desk.offer(found)).isEqualTo(new ChatOffer(3, 0, 2, 8));
        assertThat(desk.replay(Drafter.CONFIGURED, found)).isTrue();
        now = now.plus(Duration.ofMinutes(1));
        desk.replay(Drafter.CONFIGURED, 50);
        open();
        assertThat(desk.now().runs()).extracting(RunShown::isOfChat).containsExactly(false, true);

        var asBefore = folder.resolve("run-" + now.toEpochMilli() + ".json");
        Files.writeString(asBefore, Files.readString(asBefore).replace(",\"ofChat\":false", ""));
        assertThat(Files.readString(asBefore)).doesNotContain("ofChat");
        assertThat(desk.now().runs())
                .as("what was kept before there were such runs is still read")
                .extracting(RunShown::isOfChat)
                .containsExactly(false, true);

        new KeptRuns(folder).erase(new ContactId(Ids.next()));
        assertThat(desk.now().runs()).isEmpty();
    }

    @Test
    void whoIsForgottenStandsInNoReplay() throws IOException {
        play();
        desk.replay(Drafter.OFFLINE, 50);
        Files.writeString(folder.resolve("run-9.json"), "{\"talks\":[{");
        new KeptRuns(folder).erase(new ContactId(Ids.next()));

        assertThat(desk.now().runs()).hasSize(1).noneMatch(RunShown::isOfPast);
        assertThat(folder.resolve("run-9.json")).doesNotExist();
    }

    @Test
    void playsNeitherNeverNorWithoutEnd() {
        assertThatThrownBy(() -> desk.start(Drafter.OFFLINE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.start(Drafter.OFFLINE, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.now().underWay()).isNull();
    }
}
