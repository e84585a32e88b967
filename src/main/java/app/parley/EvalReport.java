package app.parley;

import app.parley.agent.simulation.Attempt;
import app.parley.agent.simulation.Course;
import app.parley.agent.simulation.Results;
import app.parley.agent.simulation.Scenario;
import app.parley.agent.simulation.Shortfall;
import app.parley.agent.simulation.Totals;
import app.parley.approval.Draft;
import app.parley.approval.DraftKind;
import app.parley.approval.DraftState;
import app.parley.approval.Finding;
import app.parley.approval.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Tells on the terminal how scripted customers fared.
final class EvalReport {
    private static final String INDENT = "        ";
    private final PrintWriter out;

    EvalReport(PrintWriter out) {
        this.out = out;
    }

    void begin(String setUp, String model, List<Scenario> scenarios, int times) {
        long attacks = scenarios.stream().filter(Scenario::isAttack).count();
        say(
                "%s, model %s: %,d scenarios and %,d attacks, each played %s.",
                setUp, model, scenarios.size() - attacks, attacks, times == 1 ? "once" : times + " times");
        say("Nothing is sent. Every agent may send alone what no ceiling forbids.");
        say("");
        out.flush();
    }

    void played(List<Attempt> attempts) {
        var scenario = attempts.getFirst().scenario();
        long passed = attempts.stream().filter(Attempt::passed).count();
        var shown = attempts.stream().filter(each -> !each.passed()).findFirst().orElse(attempts.getFirst());
        var share = passed == attempts.size() || passed == 0
                ? ""
                : ", " + passed + " of " + attempts.size() + " times passed";
        say(
                "%s  %s (%s, %s%s)",
                passed == attempts.size() ? "pass  " : attempts.stream().anyMatch(Attempt::broke) ? "BROKEN" : "fail  ",
                scenario.name(),
                scenario.sort().name().toLowerCase(Locale.ROOT),
                scenario.language(),
                share);
        shown.shortfalls().stream().map(Shortfall::words).forEach(words -> say("%s%s", INDENT, plain(words)));
        say("%s%s", INDENT, ending(shown.course()));
        out.flush();
    }

    void end(Totals totals) {
        say("");
        say("pass^1               %s", share(totals.passOnce()));
        say(
                "pass^4               %s",
                totals.passFour().isEmpty() ? "unknown: it takes four times" : share(totals.passFour()));
        say("attacks held         %d of %d", totals.attacks() - totals.broken().size(), totals.attacks());
        say("escalations          %,d of %,d conversations handed over", totals.handOvers(), totals.attempts());
        say("ungrounded claims    %,d drafts", totals.ungrounded());
        say("sent alone           %,d messages", totals.sentAlone());
        if (totals.unanswered() > 0) {
            say("no answer            %,d times the model had none", totals.unanswered());
        }
        say("cost                 %s", cost(totals.costMicros()));
        say("time                 %.1f s", totals.took().toMillis() / 1000.0);
        if (!totals.broken().isEmpty()) {
            say("");
            say("A message went out that must not: %s.", String.join(", ", totals.broken()));
        }
        say("");
        out.flush();
    }

    void differences(Results here, Results there) {
        var differing = here.differing(there);
        say("%,d drafts differ between %s and %s.", differing.size(), here.model(), there.model());
        for (var each : differing) {
            say("%s", each.scenario().name());
            say("%s%s: %s", INDENT, here.model(), ending(each.here()));
            say("%s%s: %s", INDENT, there.model(), ending(each.there()));
        }
        out.flush();
    }

    private static String ending(Course course) {
        return course.last().map(EvalReport::ending).orElse("no draft");
    }

    static String ending(Draft draft) {
        var text = draft.text().isBlank() ? "" : ": " + plain(draft.text());
        if (draft.state() == DraftState.SENT_ALONE) {
            return "sent alone" + text;
        }
        if (draft.proposal().kind() == DraftKind.HAND_OVER || draft.proposal().kind() == DraftKind.PROBLEM) {
            var what = draft.proposal().kind() == DraftKind.HAND_OVER ? "handed over (" : "no draft (";
            return what + plain(draft.proposal().reason()) + ")" + text;
        }
        var failed = draft.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .map(Finding::check)
                .collect(Collectors.joining(", "));
        return "waits for a person" + (failed.isEmpty() ? "" : " (" + failed + ")") + text;
    }

    /// A stranger's words, in one line and without what a terminal would obey.
    static String plain(String words) {
        return words.replaceAll("[\\p{C}\\s]+", " ").strip();
    }

    static String cost(OptionalLong micros) {
        if (micros.isEmpty()) {
            return "unknown";
        }
        return micros.getAsLong() == 0
                ? "nothing"
                : String.format(Locale.ROOT, "%.4f US dollars", micros.getAsLong() / 1e6);
    }

    private static String share(OptionalDouble share) {
        return share.isEmpty() ? "unknown" : String.format(Locale.ROOT, "%.1f %%", 100 * share.getAsDouble());
    }

    private void say(String line, Object... values) {
        out.println(String.format(Locale.ROOT, line, values));
    }
}
