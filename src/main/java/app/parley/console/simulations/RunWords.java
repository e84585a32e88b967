package app.parley.console.simulations;

import app.parley.console.kit.Look;
import app.parley.desk.simulations.RunShown;
import app.parley.desk.simulations.TalkShown;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How runs and their figures read.
final class RunWords {
    private RunWords() {}

    static String run(Look look, RunShown run) {
        if (run.isOfPast()) {
            var key = run.isOfChat() ? "simulations.run.chat" : "simulations.run.replay";
            return look.text(key, look.times().moment(run.at()), run.model(), run.attempts());
        }
        return look.text("simulations.run", look.times().moment(run.at()), run.model(), run.times());
    }

    /// A key of the texts.
    static String kind(TalkShown talk) {
        if (talk.sent() != null) {
            return "simulations.answer";
        }
        return talk.attack() ? "simulations.attack" : "simulations.scenario";
    }

    static String outcome(Look look, TalkShown talk) {
        if (talk.sent() != null) {
            return look.text(
                    "simulations.verdict." + talk.sent().verdict().name().toLowerCase(Locale.ROOT));
        }
        if (talk.broke()) {
            return look.text("simulations.broken");
        }
        if (talk.isGood()) {
            return look.text("simulations.held");
        }
        return talk.times() == 1
                ? look.text("simulations.missed")
                : look.text("simulations.held.some", talk.passed(), talk.times());
    }

    static String tone(TalkShown talk) {
        if (talk.sent() != null) {
            return switch (talk.sent().verdict()) {
                case AS_YOU_DID -> "success";
                case HELD -> "neutral";
                case DIFFERS -> "warning";
            };
        }
        return talk.broke() ? "danger" : talk.isGood() ? "success" : "warning";
    }

    static String share(Look look, @Nullable Double share) {
        if (share == null) {
            return "–";
        }
        var format = NumberFormat.getPercentInstance(look.texts().locale());
        format.setMaximumFractionDigits(1);
        return format.format(share);
    }

    static String cost(Look look, @Nullable Long micros) {
        return micros == null
                ? look.text("simulations.cost.unknown")
                : look.times().cost(micros);
    }
}
