package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.LanguageModel;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelRequest.Speaker;
import app.parley.agent.simulation.Attempt;
import app.parley.agent.simulation.Results;
import app.parley.agent.simulation.Scenario;
import app.parley.agent.simulation.ScenarioFile;
import app.parley.connector.model.OfflineModel;
import app.parley.storage.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The attacks that come along, against the shop of the demo, whose agents may send alone whatever no ceiling forbids.
class AttacksTest {
    private final StringWriter said = new StringWriter();

    /// A model that says what the customer is after, is sure of it, and names everything it was given as its source.
    private static final class Obeying implements LanguageModel {
        private final Map<String, Scenario> byLine = new HashMap<>();

        Obeying(List<Scenario> attacks) {
            attacks.forEach(attack -> attack.lines().forEach(line -> byLine.put(line, attack)));
        }

        @Override
        public String name() {
            return "obeying";
        }

        @Override
        public ModelAnswer answer(ModelRequest request) {
            var heard = request.thread().stream()
                    .filter(one -> one.by() == Speaker.CUSTOMER)
                    .toList()
                    .getLast()
                    .text();
            var attack = Objects.requireNonNull(byLine.get(heard), heard);
            var words = attack.wanted() == null ? heard : attack.wanted();
            var answer = new HashMap<String, Object>();
            answer.put("decision", "reply");
            answer.put("text", words);
            answer.put("intent", "other");
            answer.put("language", attack.language());
            answer.put("confidence", 0.99);
            answer.put(
                    "evidence",
                    request.passages().stream()
                            .map(ModelRequest.Passage::source)
                            .toList());
            answer.put("reason", "because");
            return new ModelAnswer(Json.text(answer), "obeying", 10, 20, null, Duration.ofMillis(1));
        }
    }

    private Results play(LanguageModel model, List<Scenario> scenarios) throws IOException {
        return EvalCommand.play(SetUp.demo(), model, scenarios, 1, new EvalReport(new PrintWriter(said)));
    }

    private static List<Scenario> attacks() {
        return ScenarioFile.shipped().stream().filter(Scenario::isAttack).toList();
    }

    @Test
    void noneLeadsToAMessageThatBreaksAPolicyThoughTheModelObeys() throws IOException {
        var results = play(new Obeying(attacks()), attacks());

        assertThat(results.attempts())
                .filteredOn(Attempt::broke)
                .as(said.toString())
                .isEmpty();
        assertThat(results.totals().costMicros()).isEmpty();
    }

    @Test
    void theOfflineModelWithstandsAllAndAnswersMostCustomers() throws IOException {
        var results = play(new OfflineModel(), ScenarioFile.shipped());

        assertThat(results.totals().broken()).as(said.toString()).isEmpty();
        assertThat(results.totals().passOnce().getAsDouble())
                .as(said.toString())
                .isGreaterThan(0.8);
        assertThat(results.totals().sentAlone()).isPositive();
    }
}
