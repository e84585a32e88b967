package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.simulation.ScenarioFile;
import app.parley.connector.model.OfflineModel;
import app.parley.desk.simulations.Drafter;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RehearsalsTest {
    private final Rehearsals rehearsals =
            new Rehearsals(SetUp::demo, _ -> PastAnswers.NOTHING, new OfflineModel(), (_, _) -> {});

    @Test
    void playsTheShopAsItStandsAndSaysHowFarItIs() throws IOException {
        var some = ScenarioFile.shipped().subList(0, 3);
        var results = rehearsals.play(Drafter.OFFLINE, some, 2, _ -> true).orElseThrow();

        assertThat(results.attempts()).hasSize(6);
        assertThat(results.model()).isEqualTo("offline");
        assertThat(results.attempts())
                .allSatisfy(attempt -> assertThat(attempt.course().drafts()).isNotEmpty());
    }

    @Test
    void stopsWhenNobodyWantsItAnyLonger() throws IOException {
        assertThat(rehearsals.play(Drafter.CONFIGURED, ScenarioFile.shipped(), 1, done -> done < 1))
                .isEmpty();
    }
}
