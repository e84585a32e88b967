package app.parley.console.agents;

import app.parley.console.kit.Controls;
import app.parley.console.kit.Look;
import app.parley.console.parts.TwoLineCell;
import app.parley.desk.agents.RuleShown;
import java.util.Locale;
import java.util.Objects;

/// One habit: what is always changed, how often it was seen, and whether drafts are written so.
final class RuleCell extends TwoLineCell<RuleShown> {
    RuleCell(Look look) {
        super(look);
    }

    @Override
    protected void show(RuleShown rule) {
        var state = look.text(rule.inUse() ? "agents.rules.in_use" : "agents.rules.suggested");
        var what = what(look, rule);
        var why = why(rule);
        say(what, why, String.join(", ", what, why, state), Controls.chip(state, rule.inUse() ? "success" : "warning"));
    }

    static String what(Look look, RuleShown rule) {
        return look.text(
                "agents.rules." + rule.kind().name().toLowerCase(Locale.ROOT),
                oneLine(rule.said()),
                oneLine(rule.wanted()));
    }

    private String why(RuleShown rule) {
        var seen = look.text("agents.rules.seen", rule.seen());
        var language = rule.language().equals("und") ? "" : " · " + look.texts().language(rule.language());
        var since = rule.since();
        return rule.inUse() && since != null
                ? look.text(
                                "agents.rules.by",
                                Objects.requireNonNullElse(rule.person(), ""),
                                look.times().moment(since))
                        + language
                : seen + language;
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s*\\n\\s*", " ⏎ ");
    }
}
