package app.parley.console.simulations;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.kit.WhileShown;
import app.parley.desk.simulations.Drafter;
import app.parley.desk.simulations.RunShown;
import app.parley.desk.simulations.SimulationsDesk;
import app.parley.desk.simulations.SimulationsShown;
import app.parley.desk.simulations.TalkShown;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The runs, the one that is looked at, the one beside it, and the scenario whose course is read.
final class SimulationsViewModel {
    /// Enough for a share that says something, few enough to wait for.
    private static final int ANSWERS = 50;

    private final Background background;
    private final SimulationsDesk desk;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable SimulationsShown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunShown> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunShown> beside = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TalkLine> chosen = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Drafter> drafter = new SimpleObjectProperty<>(Drafter.CONFIGURED);
    private final ObjectProperty<Integer> times = new SimpleObjectProperty<>(1);
    private final ObservableList<TalkLine> lines = FXCollections.observableArrayList();
    private final WhileShown changes;
    private final Runnable stopListening;
    private @Nullable Instant wanted;

    /// How far the reading has come.
    enum Phase {
        LOADING,
        SHOWN,
        FAILED
    }

    SimulationsViewModel(Background background, SimulationsDesk desk, Notices notices) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        this.changes = new WhileShown(this::load);
        this.stopListening = desk.listen(background.throttled(changes));
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Null until it was read.
    ReadOnlyObjectProperty<@Nullable SimulationsShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The run that is looked at; null while there is none.
    ReadOnlyObjectProperty<@Nullable RunShown> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// The run it is held against; null if none.
    ReadOnlyObjectProperty<@Nullable RunShown> besideProperty() {
        return beside.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TalkLine> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Who drafts in the next run.
    ObjectProperty<Drafter> drafterProperty() {
        return drafter;
    }

    /// How often each scenario is played in the next run.
    ObjectProperty<Integer> timesProperty() {
        return times;
    }

    /// Every scenario, those that failed first; beside another run only those that differ.
    ObservableList<TalkLine> lines() {
        return lines;
    }

    /// Somebody looks at it, or no longer does: changes are heard meanwhile.
    WhileShown changes() {
        return changes;
    }

    void load() {
        background.run(desk::now, this::show, failure -> {
            phase.set(Phase.FAILED);
            notices.problem("simulations.failed", failure);
        });
    }

    /// Looks at the run that began then, as soon as it is read.
    void open(Instant at) {
        wanted = at;
        load();
    }

    private void show(SimulationsShown now) {
        renew(now);
        var at = wanted;
        wanted = null;
        now.runs().stream().filter(one -> one.at().equals(at)).findFirst().ifPresent(this::look);
    }

    private void renew(SimulationsShown now) {
        var before = shown.get();
        if (now.equals(before)) {
            return;
        }
        shown.set(now);
        phase.set(Phase.SHOWN);
        if (before == null || !before.runs().equals(now.runs())) {
            var newest = now.runs().isEmpty() ? null : now.runs().getFirst();
            if (beside.get() != null && !now.runs().contains(beside.get())) {
                beside.set(null);
            }
            if (newest != null && !mayStandBeside(beside.get(), newest)) {
                beside.set(null);
            }
            run.set(newest);
            list();
        }
        if (now.failed() && before != null && !before.failed()) {
            notices.tell("simulations.ended_early");
        }
    }

    void start() {
        begin(() -> desk.start(drafter.get(), times.get()));
    }

    /// Drafts once more what people here answered last.
    void replay() {
        begin(() -> desk.replay(drafter.get(), ANSWERS));
    }

    private void begin(Callable<Boolean> run) {
        background.run(
                run,
                begun -> {
                    if (!begun) {
                        notices.tell("simulations.under_way");
                    }
                    load();
                },
                failure -> notices.problem("simulations.not_begun", failure));
    }

    /// Ends what is under way; the runs that are kept stay.
    void cancel() {
        background.run(
                () -> {
                    desk.cancel();
                    return true;
                },
                _ -> load(),
                failure -> notices.problem("simulations.failed", failure));
    }

    void look(RunShown wanted) {
        if (wanted.equals(run.get())) {
            return;
        }
        run.set(wanted);
        if (!mayStandBeside(beside.get(), wanted)) {
            beside.set(null);
        }
        list();
    }

    /// @param other null shows the run alone again
    void beside(@Nullable RunShown other) {
        if (Objects.equals(other, beside.get()) || other != null && !others().contains(other)) {
            return;
        }
        beside.set(other);
        list();
    }

    /// Those that the run may be held against: others of its kind.
    List<RunShown> others() {
        var now = shown.get();
        var looked = run.get();
        return now == null || looked == null
                ? List.of()
                : now.runs().stream()
                        .filter(other -> mayStandBeside(other, looked))
                        .toList();
    }

    private static boolean mayStandBeside(@Nullable RunShown other, RunShown looked) {
        return other != null
                && !other.equals(looked)
                && other.isOfPast() == looked.isOfPast()
                && other.isOfChat() == looked.isOfChat();
    }

    /// Holds the run against the one before it, or shows it alone again.
    void besideLast() {
        var now = shown.get();
        var looked = run.get();
        if (now == null || looked == null) {
            return;
        }
        if (beside.get() != null) {
            beside(null);
            return;
        }
        others().stream()
                .filter(other -> other.at().isBefore(looked.at()))
                .findFirst()
                .ifPresentOrElse(this::beside, () -> notices.tell("simulations.beside.none"));
    }

    private void list() {
        var looked = run.get();
        var other = beside.get();
        if (looked == null) {
            lines(List.of());
        } else if (other == null) {
            lines(looked.talks().stream()
                    .sorted((one, two) -> Boolean.compare(one.isGood(), two.isGood()))
                    .map(talk -> new TalkLine(talk, null))
                    .toList());
        } else {
            background.run(
                    () -> desk.differing(looked, other),
                    found -> {
                        if (looked == run.get() && other == beside.get()) {
                            lines(found.stream()
                                    .map(each -> new TalkLine(each.here(), each.there()))
                                    .toList());
                        }
                    },
                    failure -> notices.problem("simulations.failed", failure));
        }
    }

    private void lines(List<TalkLine> found) {
        var name = name(chosen.get());
        chosen.set(null); // a list that changes has no place for it
        lines.setAll(found);
        chosen.set(found.stream()
                .filter(line -> line.talk().name().equals(name))
                .findFirst()
                .orElse(found.isEmpty() ? null : found.getFirst()));
    }

    private static @Nullable String name(@Nullable TalkLine line) {
        TalkShown talk = line == null ? null : line.talk();
        return talk == null ? null : talk.name();
    }

    void choose(TalkLine line) {
        chosen.set(line);
    }

    void close() {
        stopListening.run();
    }
}
