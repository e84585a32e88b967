package app.parley.console.simulations;

import app.parley.console.kit.Look;
import app.parley.desk.simulations.RunShown;
import app.parley.desk.simulations.TalkShown;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;

/// How runs and their figures read.
final class RunWords {
    private RunWords() {}

    static String run(Look look, RunShown run) {
        return look.text("simulations.run", look.times().moment(run.at()), run.model(), run.times());
    }

    static String outcome(Look look, TalkShown talk) {
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
