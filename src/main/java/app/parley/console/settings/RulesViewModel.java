package app.parley.console.settings;

import app.parley.console.kit.Background;
import app.parley.console.kit.Notices;
import app.parley.console.parts.Entry;
import app.parley.console.parts.Numbers;
import app.parley.desk.settings.Kept;
import app.parley.desk.settings.SettingsDesk;
import app.parley.desk.settings.WorkingRules;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Some of the rules, typed as whole numbers and kept together.
final class RulesViewModel {
    static final String NO_NUMBER = "settings.number.wrong";
    private final Background background;
    private final SettingsDesk desk;
    private final Notices notices;
    private final Map<Rule, Entry> entries = new EnumMap<>(Rule.class);

    RulesViewModel(Background background, SettingsDesk desk, Notices notices, List<Rule> rules) {
        this.background = background;
        this.desk = desk;
        this.notices = notices;
        rules.forEach(rule -> entries.put(rule, new Entry()));
    }

    Entry entry(Rule rule) {
        return entries.getOrDefault(rule, new Entry());
    }

    void show(WorkingRules rules) {
        entries.forEach((rule, entry) -> entry.keep(number(rule, rule.in(rules))));
    }

    private static String number(Rule rule, Duration time) {
        return Long.toString(time.dividedBy(rule.unit));
    }

    void save() {
        var chosen = new EnumMap<Rule, Duration>(Rule.class);
        entries.forEach((rule, entry) -> {
            var number = Numbers.whole(entry.typed());
            entry.setProblem(number.isEmpty() ? NO_NUMBER : "");
            number.ifPresent(count -> {
                if (entry.isChanged()) {
                    chosen.put(rule, rule.unit.multipliedBy(count));
                }
            });
        });
        if (entries.values().stream()
                .allMatch(entry -> entry.problemProperty().get().isEmpty())) {
            background.run(() -> keep(chosen), this::kept, e -> notices.problem("settings.failed", e));
        }
    }

    /// Rules that stand on another page stay as they are by then.
    private Kept keep(Map<Rule, Duration> chosen) {
        var rules = desk.rules();
        for (var change : chosen.entrySet()) {
            rules = change.getKey().with(rules, change.getValue());
        }
        return desk.keepRules(rules);
    }

    private void kept(Kept kept) {
        switch (kept) {
            case Kept.Done() -> {
                entries.values().forEach(entry -> entry.reset(entry.typed()));
                notices.tell("settings.saved");
            }
            case Kept.Refused(var flaws) -> flaws.forEach(this::refuse);
        }
    }

    private void refuse(Kept.Flaw flaw) {
        entries.forEach((rule, entry) -> {
            if (rule.field.equals(flaw.field())) {
                entry.setProblem(flaw.why());
            }
        });
    }
}
