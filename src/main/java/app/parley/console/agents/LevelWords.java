package app.parley.console.agents;

import app.parley.console.kit.Look;
import app.parley.desk.agents.AgentShown.Cost;
import app.parley.desk.agents.LevelShown;
import app.parley.desk.agents.LevelShown.Level;
import app.parley.desk.agents.LevelShown.Need;
import app.parley.desk.agents.LevelShown.Why;
import java.util.Locale;
import java.util.Objects;

/// Says in words how far an agent may go, and why.
final class LevelWords {
    private LevelWords() {}

    static String intent(Look look, LevelShown level) {
        var word = look.texts().word("intent", level.intent());
        return word.substring(0, 1).toUpperCase(look.texts().locale()) + word.substring(1);
    }

    static String level(Look look, Level level) {
        return look.text("settings.agents.level." + word(level));
    }

    static String help(Look look, Level level) {
        return look.text("settings.agents.level." + word(level) + ".help");
    }

    static String tone(Level level) {
        return switch (level) {
            case OFF, SHADOW, PROPOSE -> "neutral";
            case COUNTDOWN -> "accent";
            case SEND -> "success";
        };
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /// Why the level is so, and what is missing for the next one.
    static String reason(Look look, LevelShown level) {
        var why = why(look, level);
        var need = need(look, level);
        return need.isEmpty() ? why : why.isEmpty() ? need : why + " · " + need;
    }

    static String why(Look look, LevelShown level) {
        var key = "agents.why." + word(level.why());
        var at = level.since() == null ? "" : look.times().moment(level.since());
        var person = Objects.requireNonNullElse(level.person(), "");
        return switch (level.why()) {
            case CEILING, SET, FOR_ALL -> level.need() == Need.NO_STEP ? look.text(key) : "";
            case EARNED -> look.text(key, level.thenDecisions(), percent(level.thenBound()), person, at);
            case BY_HAND -> look.text(key, person, at);
            case SEVERE, COMPLAINT, FALLING -> look.text(key, at);
        };
    }

    static String need(Look look, LevelShown level) {
        var key = "agents.need." + word(level.need());
        return switch (level.need()) {
            case NO_STEP -> "";
            case NOTHING -> look.text(key, level(look, level.next() == null ? level.level() : level.next()));
            case DECISIONS, DAYS -> look.text(key, level.missing());
            case SHARE -> look.text(key, percent(level.bound()));
            case CALM -> look.text(key);
        };
    }

    /// What people decided so far.
    static String measured(Look look, LevelShown level) {
        return level.decisions() == 0
                ? look.text("agents.measured.none")
                : look.text("agents.measured", level.right(), level.decisions(), percent(level.bound()));
    }

    static boolean isCeiling(LevelShown level) {
        return level.why() == Why.CEILING;
    }

    private static int percent(double share) {
        return (int) Math.floor(share * 100);
    }

    /// An unknown price is never taken for nothing.
    static String cost(Look look, Cost cost) {
        var unknown = look.text("cost.unknown");
        if (cost.unpriced() == 0) {
            return look.times().cost(cost.micros());
        }
        return cost.micros() == 0 ? unknown : look.times().cost(cost.micros()) + " + " + unknown;
    }
}
