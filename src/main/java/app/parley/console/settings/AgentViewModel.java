package app.parley.console.settings;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.parts.Entry;
import app.parley.console.parts.Numbers;
import app.parley.desk.settings.AgentRules;
import app.parley.desk.settings.AgentRules.Level;
import app.parley.desk.settings.Kept;
import app.parley.desk.settings.SettingsDesk;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// How far the agent that answers may go.
final class AgentViewModel {
    static final String NO_AMOUNT = "settings.amount.wrong";
    private static final AgentRules NOBODY =
            new AgentRules("conversation", Level.PROPOSE, true, false, null, null, List.of());
    private final Background background;
    private final SettingsDesk desk;
    private final Notices notices;
    private final ObjectProperty<Level> level = new SimpleObjectProperty<>(Level.PROPOSE);
    private final BooleanProperty holdFirst = new SimpleBooleanProperty();
    private final BooleanProperty tellOnHandOver = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<String>> alwaysAsked = new ReadOnlyObjectWrapper<>(List.of());
    private AgentRules rules = NOBODY;
    final Entry cap = new Entry();
    final Entry budget = new Entry();

    AgentViewModel(Background background, SettingsDesk desk, Notices notices) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
    }

    ObjectProperty<Level> levelProperty() {
        return level;
    }

    BooleanProperty holdFirstProperty() {
        return holdFirst;
    }

    BooleanProperty tellOnHandOverProperty() {
        return tellOnHandOver;
    }

    /// Subjects that wait for a person whatever the level.
    ReadOnlyObjectProperty<List<String>> alwaysAskedProperty() {
        return alwaysAsked.getReadOnlyProperty();
    }

    /// What was chosen and not yet saved stays.
    void show(List<AgentRules> agents) {
        var fresh = agents.isEmpty() ? NOBODY : agents.getFirst();
        if (level.get() == rules.level() || rules == NOBODY) {
            level.set(fresh.level());
        }
        if (holdFirst.get() == rules.holdFirstContact() || rules == NOBODY) {
            holdFirst.set(fresh.holdFirstContact());
        }
        if (tellOnHandOver.get() == rules.tellOnHandOver() || rules == NOBODY) {
            tellOnHandOver.set(fresh.tellOnHandOver());
        }
        cap.keep(fresh.dailyCap() == null ? "" : fresh.dailyCap().toString());
        budget.keep(fresh.dailyBudgetMicros() == null ? "" : Numbers.amount(fresh.dailyBudgetMicros()));
        alwaysAsked.set(fresh.alwaysAsked());
        rules = fresh;
    }

    void save() {
        var most = Numbers.whole(cap.typed());
        var dollars = Numbers.micros(budget.typed());
        cap.setProblem(cap.typed().isEmpty() || most.isPresent() ? "" : RulesViewModel.NO_NUMBER);
        budget.setProblem(budget.typed().isEmpty() || dollars.isPresent() ? "" : NO_AMOUNT);
        if (!cap.problemProperty().get().isEmpty()
                || !budget.problemProperty().get().isEmpty()) {
            return;
        }
        @Nullable Long answers = most.isPresent() ? most.getAsLong() : null;
        var wished = new AgentRules(
                rules.agent(),
                level.get(),
                holdFirst.get(),
                tellOnHandOver.get(),
                answers,
                dollars.orElse(null),
                List.of());
        background.run(() -> desk.keepAgent(wished), this::kept, e -> notices.problem("settings.failed", e));
    }

    private void kept(Kept kept) {
        switch (kept) {
            case Kept.Done() -> {
                cap.reset(cap.typed());
                budget.reset(budget.typed());
                notices.tell("settings.saved");
            }
            case Kept.Refused(var flaws) ->
                flaws.forEach(flaw -> {
                    switch (flaw.field()) {
                        case "dailyCap" -> cap.setProblem(flaw.why());
                        case "dailyBudgetMicros" -> budget.setProblem(flaw.why());
                        default -> notices.say(flaw.why());
                    }
                });
        }
    }
}
