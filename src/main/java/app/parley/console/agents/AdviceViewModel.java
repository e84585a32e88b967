package app.parley.console.agents;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.agents.AdviceShown;
import app.parley.desk.agents.AgentsDesk;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What an agent proposes, the piece that is looked at, and whom it is for.
final class AdviceViewModel {
    private final Background background;
    private final AgentsDesk desk;
    private final Notices notices;
    private final Supplier<String> person;
    private final ObservableList<AdviceShown> advice = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable AdviceShown> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable List<AdviceShown.Member>> members = new ReadOnlyObjectWrapper<>();
    private @Nullable String agent;

    AdviceViewModel(Background background, AgentsDesk desk, Notices notices, Supplier<String> person) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        this.person = person;
    }

    ObservableList<AdviceShown> advice() {
        return advice;
    }

    /// Null where there is none.
    ReadOnlyObjectProperty<@Nullable AdviceShown> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whom the chosen plan is for; null until somebody asks.
    ReadOnlyObjectProperty<@Nullable List<AdviceShown.Member>> membersProperty() {
        return members.getReadOnlyProperty();
    }

    /// Shows what that agent proposes; null for one that proposes nothing.
    void show(@Nullable String type) {
        if (!Objects.equals(agent, type)) {
            agent = type;
            advice.clear();
            choose(null);
        }
        if (type != null) {
            background.run(
                    () -> desk.advice(type),
                    found -> {
                        if (type.equals(agent)) {
                            show(found);
                        }
                    },
                    failure -> notices.problem("agents.failed", failure));
        }
    }

    private void show(List<AdviceShown> found) {
        if (advice.equals(found)) {
            return;
        }
        var before = chosen.get();
        advice.setAll(found);
        choose(found.stream()
                .filter(one -> before != null && one.id().equals(before.id()))
                .findFirst()
                .orElse(found.isEmpty() ? null : found.getFirst()));
    }

    void choose(@Nullable AdviceShown one) {
        var before = chosen.get();
        if (before == null || one == null || !one.id().equals(before.id())) {
            members.set(null);
        }
        chosen.set(one);
    }

    /// The person finds it good.
    void take() {
        decide(AdviceShown.State.TAKEN, "agents.advice.taken");
    }

    void dismiss() {
        decide(AdviceShown.State.DISMISSED, "agents.advice.dismissed");
    }

    private void decide(AdviceShown.State state, String done) {
        var one = chosen.get();
        if (one == null || one.state() == state) {
            return;
        }
        background.run(
                () -> desk.decideAdvice(one.id(), state, person.get()),
                did -> {
                    notices.tell(did ? done : "agents.advice.gone");
                    show(agent);
                },
                failure -> notices.problem("agents.failed", failure));
    }

    /// Asks whom the chosen plan is for, or puts the answer away.
    void whom() {
        var one = chosen.get();
        if (one == null || !one.kind().isPlan()) {
            return;
        }
        if (members.get() != null) {
            members.set(null);
            return;
        }
        background.run(
                () -> desk.membersOf(one.id()),
                found -> {
                    if (one.equals(chosen.get())) {
                        members.set(found);
                    }
                },
                failure -> notices.problem("agents.failed", failure));
    }

    /// Has the agents look now.
    void look() {
        background.run(
                () -> {
                    desk.lookForAdvice();
                    return true;
                },
                _ -> {
                    notices.tell("agents.advice.looked");
                    show(agent);
                },
                failure -> notices.problem("agents.failed", failure));
    }
}
