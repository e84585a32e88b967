package app.parley;

import app.parley.agent.LanguageModel;
import app.parley.agent.simulation.Attempt;
import app.parley.agent.simulation.Results;
import app.parley.agent.simulation.Scenario;
import app.parley.desk.simulations.Drafter;
import app.parley.desk.simulations.Rehearsing;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/// Plays scripted customers in a workspace of their own, with a copy of what the running business knows.
final class Rehearsals implements Rehearsing {
    private final Supplier<SetUp> now;
    private final LanguageModel configured;

    /// @param now the set-up as it stands when it is asked
    Rehearsals(Supplier<SetUp> now, LanguageModel configured) {
        this.now = now;
        this.configured = configured;
    }

    @Override
    public Optional<Results> play(Drafter drafter, List<Scenario> scenarios, int times, IntPredicate goOn)
            throws IOException {
        return switch (drafter) {
            case CONFIGURED -> play(configured, scenarios, times, goOn);
            case OFFLINE -> play(Outside.model(new EngineSettings.Model.Offline()), scenarios, times, goOn);
        };
    }

    private Optional<Results> play(LanguageModel model, List<Scenario> scenarios, int times, IntPredicate goOn)
            throws IOException {
        var setUp = now.get();
        try (var folder = TemporaryFolder.make("parley-eval");
                var sandbox = new Sandbox(
                        setUp, model, folder.path(), InstantSource.system().instant())) {
            var all = new ArrayList<Attempt>();
            for (var scenario : scenarios) {
                for (int time = 0; time < times; time++) {
                    if (!goOn.test(all.size())) {
                        return Optional.empty();
                    }
                    all.add(sandbox.play(scenario));
                }
            }
            return Optional.of(new Results(setUp.name(), model.name(), all));
        }
    }
}
