package app.parley.desk.simulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    void playsNeitherNeverNorWithoutEnd() {
        assertThatThrownBy(() -> desk.start(Drafter.OFFLINE, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.start(Drafter.OFFLINE, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.now().underWay()).isNull();
    }
}
