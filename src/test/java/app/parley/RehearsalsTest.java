package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.simulation.ScenarioFile;
import app.parley.connector.model.OfflineModel;
import app.parley.desk.simulations.Drafter;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RehearsalsTest {
    private final Rehearsals rehearsals =
            new Rehearsals(SetUp::demo, new NoAnswers(), new OfflineModel(), (_, _) -> {});

    private static final class NoAnswers implements OldAnswers {
        @Override
        public PastAnswers lately(int most) {
            return PastAnswers.NOTHING;
        }

        @Override
        public PastAnswers inChat(List<UUID> found) {
            return PastAnswers.NOTHING;
        }
    }

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
