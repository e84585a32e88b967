package app.parley.console.agents;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.desk.agents.AgentsDesk;
import app.parley.desk.agents.RuleShown;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What people always change about drafts, and whether drafts are written so.
final class RulesViewModel {
    private final Background background;
    private final AgentsDesk desk;
    private final Notices notices;
    private final Supplier<String> person;
    private final ObservableList<RuleShown> rules = FXCollections.observableArrayList();

    RulesViewModel(Background background, AgentsDesk desk, Notices notices, Supplier<String> person) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        this.person = person;
    }

    ObservableList<RuleShown> rules() {
        return rules;
    }

    void load() {
        background.run(
                desk::rules,
                found -> {
                    if (!rules.equals(found)) {
                        rules.setAll(found);
                    }
                },
                failure -> notices.problem("agents.failed", failure));
    }

    /// Drafts are written so from now on.
    void accept(RuleShown rule) {
        if (!rule.inUse()) {
            run(() -> desk.acceptRule(rule.id(), person.get()), "agents.rules.accepted");
        }
    }

    /// Drafts are not written so, or no longer.
    void decline(RuleShown rule) {
        run(
                () -> desk.declineRule(rule.id(), person.get()),
                rule.inUse() ? "agents.rules.ended" : "agents.rules.declined");
    }

    private void run(Callable<Boolean> wish, String done) {
        background.run(
                wish,
                did -> {
                    notices.tell(did ? done : "agents.rules.no_longer");
                    load();
                },
                failure -> notices.problem("agents.failed", failure));
    }
}
