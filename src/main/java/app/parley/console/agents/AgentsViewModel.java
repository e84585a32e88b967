package app.parley.console.agents;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.kit.WhileShown;
import app.parley.desk.agents.AgentShown;
import app.parley.desk.agents.AgentsDesk;
import app.parley.desk.agents.AgentsShown;
import app.parley.desk.agents.LevelShown;
import app.parley.desk.agents.LevelShown.Level;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The agents, the one that is looked at, and the intent whose level is.
final class AgentsViewModel {
    private final Background background;
    private final AgentsDesk desk;
    private final Notices notices;
    private final Supplier<String> person;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable AgentsShown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AgentShown> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable LevelShown> looked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Level> asked = new ReadOnlyObjectWrapper<>();
    private final ObservableList<AgentShown> agents = FXCollections.observableArrayList();
    private final ObservableList<LevelShown> levels = FXCollections.observableArrayList();
    private final WhileShown changes;
    private final Runnable stopListening;
    private final RulesViewModel rules;
    private final AdviceViewModel advice;
    private String levelsOf = "";

    /// How far the reading has come.
    enum Phase {
        LOADING,
        SHOWN,
        FAILED
    }

    AgentsViewModel(Background background, AgentsDesk desk, Notices notices, Supplier<String> person) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        this.person = person;
        this.rules = new RulesViewModel(background, desk, notices, person);
        this.advice = new AdviceViewModel(background, desk, notices, person);
        this.changes = new WhileShown(this::load);
        this.stopListening = desk.listen(background.throttled(changes));
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Null until it was read.
    ReadOnlyObjectProperty<@Nullable AgentsShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ObservableList<AgentShown> agents() {
        return agents;
    }

    /// The agent that is looked at.
    ReadOnlyObjectProperty<@Nullable AgentShown> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What the chosen agent may do, intent by intent.
    ObservableList<LevelShown> levels() {
        return levels;
    }

    /// The intent that is looked at; null if none.
    ReadOnlyObjectProperty<@Nullable LevelShown> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /// Another level, and the person is asked if they mean it; null while they are not.
    ReadOnlyObjectProperty<@Nullable Level> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /// Somebody looks at it, or no longer does: changes are heard meanwhile.
    WhileShown changes() {
        return changes;
    }

    /// What people always change about drafts.
    RulesViewModel rules() {
        return rules;
    }

    /// What agents propose to people.
    AdviceViewModel advice() {
        return advice;
    }

    void load() {
        rules.load();
        background.run(desk::all, this::show, failure -> {
            phase.set(Phase.FAILED);
            notices.problem("agents.failed", failure);
        });
    }

    private void show(AgentsShown now) {
        shown.set(now);
        var before = chosen.get();
        agents.setAll(now.agents());
        phase.set(Phase.SHOWN);
        choose(now.agents().stream()
                .filter(agent -> before != null && agent.type().equals(before.type()))
                .findFirst()
                .orElse(now.agents().getFirst()));
    }

    void choose(AgentShown agent) {
        chosen.set(agent);
        advice.show(agent.advised() == null ? null : agent.type());
        if (!levelsOf.equals(agent.type())) {
            levelsOf = agent.type();
            look(null);
            levels.clear();
        }
        if (agent.writes()) {
            background.run(
                    () -> desk.levels(agent.type()),
                    found -> {
                        if (levelsOf.equals(agent.type())) {
                            show(found);
                        }
                    },
                    failure -> notices.problem("agents.failed", failure));
        }
    }

    private void show(List<LevelShown> found) {
        var before = looked.get();
        if (!levels.equals(found)) {
            levels.setAll(found);
        }
        if (before == null) {
            return;
        }
        found.stream()
                .filter(level -> level.intent().equals(before.intent()))
                .findFirst()
                .ifPresent(level -> {
                    if (!level.equals(looked.get())) {
                        asked.set(null);
                        looked.set(level);
                    }
                });
    }

    void look(@Nullable LevelShown level) {
        asked.set(null);
        looked.set(level);
    }

    /// What may be chosen for the intent that is looked at: all up to its ceiling.
    List<Level> choices() {
        var level = looked.get();
        return level == null
                ? List.of()
                : Arrays.stream(Level.values())
                        .filter(one -> one.compareTo(level.ceiling()) <= 0)
                        .toList();
    }

    /// Chooses another level, which the person has yet to mean.
    void wish(Level level) {
        var now = looked.get();
        boolean other = now != null && level != now.level() && level.compareTo(now.ceiling()) <= 0;
        asked.set(other ? level : null);
    }

    /// Whether what is asked for goes further than now and was not earned.
    boolean isUnearned() {
        var now = looked.get();
        var level = asked.get();
        return now != null
                && level != null
                && level != now.next()
                && level.compareTo(now.level()) > 0
                && level.compareTo(Level.PROPOSE) > 0;
    }

    /// The person means it.
    void mean() {
        var now = looked.get();
        var level = asked.get();
        if (now == null || level == null) {
            return;
        }
        if (level == now.next()) {
            confirm();
        } else {
            set(now, level);
        }
    }

    void forget() {
        asked.set(null);
    }

    private void set(LevelShown now, Level level) {
        var agent = levelsOf;
        asked.set(null);
        run(
                () -> {
                    desk.choose(agent, now.intent(), level, person.get());
                    return true;
                },
                "agents.level.set");
    }

    /// Lets the intent that is looked at go the step further that it has earned.
    void confirm() {
        var now = looked.get();
        if (now != null && now.next() != null) {
            var agent = levelsOf;
            asked.set(null);
            run(() -> desk.confirm(agent, now.intent(), person.get()), "agents.level.confirmed");
        }
    }

    /// Switches the chosen agent on or off.
    void work(boolean active) {
        var agent = chosen.get();
        if (agent != null && agent.active() != active) {
            run(
                    () -> {
                        desk.work(agent.type(), active, person.get());
                        return true;
                    },
                    active ? "agents.on" : "agents.off");
        }
    }

    /// Stops all agents, or lets them go on.
    void switchAll() {
        var now = shown.get();
        if (now != null) {
            run(
                    () -> {
                        if (now.stopped()) {
                            desk.resumeAll(person.get());
                        } else {
                            desk.stopAll(person.get());
                        }
                        return true;
                    },
                    now.stopped() ? "shell.agents.resumed" : "shell.agents.stopped");
        }
    }

    private void run(Callable<Boolean> wish, String done) {
        background.run(
                wish,
                did -> {
                    notices.tell(did ? done : "agents.level.no_longer");
                    load();
                },
                failure -> notices.problem("agents.failed", failure));
    }

    void close() {
        stopListening.run();
    }
}
