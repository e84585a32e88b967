package app.parley.desk.simulations;

import app.parley.agent.simulation.ScenarioFile;
import app.parley.desk.simulations.SimulationsShown.UnderWay;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs beside the engine of this process.
public final class LocalSimulationsDesk implements SimulationsDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalSimulationsDesk.class);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Rehearsing rehearsing;
    private final KeptRuns kept;
    private final String configured;
    private final Executor worker;
    private final InstantSource clock;
    private @Nullable UnderWay underWay;
    private boolean failed;

    /// @param configured the name of the model that drafts for the customers
    /// @param worker runs one task at a time, for as long as that takes
    public LocalSimulationsDesk(
            Rehearsing rehearsing, KeptRuns kept, String configured, Executor worker, InstantSource clock) {
        this.rehearsing = rehearsing;
        this.kept = kept;
        this.configured = configured;
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    public SimulationsShown now() {
        var runs = kept.all();
        synchronized (this) {
            return new SimulationsShown(runs, underWay, failed, configured);
        }
    }

    @Override
    public boolean start(Drafter drafter, int times) {
        if (times < 1 || times > MOST_TIMES) {
            throw new IllegalArgumentException("a scenario is played 1 to " + MOST_TIMES + " times, not " + times);
        }
        var scenarios = ScenarioFile.shipped();
        int all = scenarios.size() * times;
        return begin(
                all,
                at -> rehearsing
                        .play(drafter, scenarios, times, done -> goOn(done, all))
                        .map(results -> RunReader.run(at, times, results)));
    }

    @Override
    public boolean replay(Drafter drafter, int answers) {
        if (answers < 1 || answers > MOST_ANSWERS) {
            throw new IllegalArgumentException("1 to " + MOST_ANSWERS + " answers are drafted, not " + answers);
        }
        return begin(
                answers,
                at -> rehearsing.replay(drafter, answers, this::goOn).map(replay -> RunReader.run(at, replay, false)));
    }

    @Override
    public ChatOffer offer(List<UUID> found) {
        return rehearsing.offer(found);
    }

    @Override
    public boolean replay(Drafter drafter, List<UUID> found) {
        return begin(
                Math.min(found.size(), CHAT_ANSWERS),
                at -> rehearsing.replay(drafter, found, this::goOn).map(replay -> RunReader.run(at, replay, true)));
    }

    /// What is run, and what came of it; empty if it was stopped.
    private interface Task {
        Optional<RunShown> run(Instant at) throws IOException;
    }

    private boolean begin(int all, Task task) {
        synchronized (this) {
            if (underWay != null) {
                return false;
            }
            underWay = new UnderWay(0, all, false);
            failed = false;
        }
        tell();
        worker.execute(() -> {
            boolean well = false;
            try {
                task.run(clock.instant()).ifPresent(kept::keep);
                well = true;
            } catch (Exception e) {
                LOG.error("a run with scripted customers ended early", e);
            } finally {
                ended(well);
            }
        });
        return true;
    }

    private boolean goOn(int played, int of) {
        synchronized (this) {
            if (underWay == null || underWay.ending()) {
                return false;
            }
            underWay = new UnderWay(played, of, false);
        }
        tell();
        return true;
    }

    private void ended(boolean well) {
        synchronized (this) {
            underWay = null;
            failed = !well;
        }
        tell();
    }

    @Override
    public void cancel() {
        synchronized (this) {
            if (underWay == null) {
                return;
            }
            underWay = new UnderWay(underWay.played(), underWay.of(), true);
        }
        tell();
    }

    @Override
    public List<DifferenceShown> differing(RunShown here, RunShown there) {
        var found = new ArrayList<DifferenceShown>();
        for (var mine : here.talks()) {
            there.talks().stream()
                    .filter(theirs -> theirs.name().equals(mine.name()) && !alike(mine.drafts(), theirs.drafts()))
                    .findFirst()
                    .ifPresent(theirs -> found.add(new DifferenceShown(mine, theirs)));
        }
        return List.copyOf(found);
    }

    private static boolean alike(List<StepShown> here, List<StepShown> there) {
        if (here.size() != there.size()) {
            return false;
        }
        for (int i = 0; i < here.size(); i++) {
            if (!here.get(i).isLike(there.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /// Ends a run that is under way.
    @Override
    public void close() {
        cancel();
    }
}
