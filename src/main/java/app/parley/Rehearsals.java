package app.parley;

import app.parley.PastAnswers.Learnt;
import app.parley.agent.ConversationAgent;
import app.parley.agent.LanguageModel;
import app.parley.agent.ModelAnswer;
import app.parley.agent.simulation.Attempt;
import app.parley.agent.simulation.PastAnswer;
import app.parley.agent.simulation.Replay;
import app.parley.agent.simulation.Replayed;
import app.parley.agent.simulation.Results;
import app.parley.agent.simulation.Scenario;
import app.parley.connector.model.OfflineModel;
import app.parley.desk.simulations.ChatOffer;
import app.parley.desk.simulations.Drafter;
import app.parley.desk.simulations.Rehearsing;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Plays scripted customers in a workspace of their own, with a copy of what the running business knows.
final class Rehearsals implements Rehearsing {
    private final Supplier<SetUp> now;
    private final OldAnswers past;
    private final LanguageModel configured;
    private final BiConsumer<PastAnswer, ModelAnswer> bill;

    /// @param now the set-up as it stands when it is asked
    /// @param past old answers, as they stand then
    /// @param bill hears what was asked of a model about real customers: it counts as spent today
    Rehearsals(
            Supplier<SetUp> now, OldAnswers past, LanguageModel configured, BiConsumer<PastAnswer, ModelAnswer> bill) {
        this.now = now;
        this.past = past;
        this.configured = configured;
        this.bill = bill;
    }

    @Override
    public Optional<Results> play(Drafter drafter, List<Scenario> scenarios, int times, IntPredicate goOn)
            throws IOException {
        return switch (drafter) {
            case CONFIGURED -> play(configured, scenarios, times, goOn);
            case OFFLINE -> play(new OfflineModel(), scenarios, times, goOn);
        };
    }

    @Override
    public Optional<Replay> replay(Drafter drafter, int most, Watch watch) throws IOException {
        return replay(now.get(), past.lately(most), model(drafter), bill, watch);
    }

    @Override
    public ChatOffer offer(List<UUID> found) {
        var answers = past.inChat(found);
        var accepted =
                answers.learnt().values().stream().filter(Learnt::accepted).count();
        int drafts = answers.answers().size();
        return new ChatOffer(
                (int) (answers.learnt().size() - accepted), (int) accepted, drafts, calls(configured, drafts));
    }

    @Override
    public Optional<Replay> replay(Drafter drafter, List<UUID> found, Watch watch) throws IOException {
        return replay(now.get(), past.inChat(found), model(drafter), bill, watch);
    }

    /// How often the model may be asked for so many drafts; 0 if it is no model that writes.
    static int calls(LanguageModel model, int drafts) {
        return model.writes() ? drafts * ConversationAgent.MOST_CALLS : 0;
    }

    private LanguageModel model(Drafter drafter) {
        return drafter == Drafter.OFFLINE ? new OfflineModel() : configured;
    }

    /// Asks each question again in a business of its own, which knows what the old chat taught, too.
    static Optional<Replay> replay(
            SetUp setUp, PastAnswers past, LanguageModel model, BiConsumer<PastAnswer, ModelAnswer> bill, Watch watch)
            throws IOException {
        var asked = new AtomicReference<@Nullable PastAnswer>();
        var ration = new Ration(model, past.left(), answer -> {
            var about = asked.get();
            if (about != null) {
                bill.accept(about, answer);
            }
        });
        try (var folder = TemporaryFolder.make("parley-replay");
                var sandbox = new Sandbox(
                        setUp.with(past.items()),
                        ration,
                        folder.path(),
                        InstantSource.system().instant())) {
            var all = new ArrayList<Replayed>();
            for (var answer : past.answers()) {
                if (!watch.goOn(all.size(), past.answers().size())) {
                    return Optional.empty();
                }
                if (ration.isSpent()) {
                    break;
                }
                asked.set(answer);
                var course = sandbox.replay(answer, past.taughtBy(answer));
                if (ration.hasRefused()) {
                    break;
                }
                all.add(new Replayed(answer, course));
            }
            boolean spent = all.size() < past.answers().size();
            return Optional.of(new Replay(setUp.name(), model.name(), all, spent));
        }
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
