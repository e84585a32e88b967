package app.parley;

import app.parley.agent.simulation.Replay;
import app.parley.agent.simulation.Replayed;
import app.parley.agent.simulation.Replayed.Verdict;
import app.parley.approval.Draft;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Tells what would be answered today to what people here answered, on the terminal and for a program.
final class ReplayReport {
    private static final String INDENT = "        ";
    private final PrintWriter out;

    ReplayReport(PrintWriter out) {
        this.out = out;
    }

    void tell(Replay replay) {
        say(
                "%s, model %s: %,d answers of yours.",
                replay.setUp(), replay.model(), replay.answers().size());
        say("Nothing is sent. A draft is as you did if no figure differs and half of the words are the same.");
        say("");
        replay.answers().stream()
                .filter(each -> each.verdict() != Verdict.AS_YOU_DID)
                .forEach(this::tell);
        say(
                "as you did           %,d of %,d%s",
                replay.count(Verdict.AS_YOU_DID), replay.answers().size(), share(replay));
        say("would be held        %,d", replay.count(Verdict.HELD));
        say("differs              %,d", replay.count(Verdict.DIFFERS));
        say("cost                 %s", EvalReport.cost(replay.costMicros()));
        if (replay.spent()) {
            say("It ended early: the day's budget is used up.");
        }
        say("");
        out.flush();
    }

    private void tell(Replayed each) {
        say("%s  %s", each.verdict() == Verdict.HELD ? "held   " : "differs", asked(each));
        say("%syou:   %s", INDENT, EvalReport.plain(each.past().answer()));
        say("%sdraft: %s", INDENT, each.draft().map(EvalReport::ending).orElse("none"));
    }

    /// Where the two do not draft the same.
    void differences(Replay here, Replay there) {
        var theirs = there.answers().stream()
                .collect(Collectors.toMap(each -> each.past().id(), each -> each));
        for (var mine : here.answers()) {
            var other = theirs.get(mine.past().id());
            if (other != null && !ending(mine).equals(ending(other))) {
                say("%s", asked(mine));
                say("%s%s: %s", INDENT, here.model(), ending(mine));
                say("%s%s: %s", INDENT, there.model(), ending(other));
            }
        }
        out.flush();
    }

    private static String ending(Replayed each) {
        return each.draft().map(EvalReport::ending).orElse("no draft");
    }

    private static String asked(Replayed each) {
        return EvalReport.plain(String.join(" / ", each.past().question()));
    }

    private static String share(Replay replay) {
        var share = replay.share();
        return share.isEmpty() ? "" : String.format(Locale.ROOT, " (%.1f %%)", 100 * share.getAsDouble());
    }

    private void say(String line, Object... values) {
        out.println(String.format(Locale.ROOT, line, values));
    }

    /// The same for a program: what is unknown is null.
    static Map<String, @Nullable Object> json(Replay replay, @Nullable Replay against) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("set_up", replay.setUp());
        all.put("model", replay.model());
        all.put("as_you_did", replay.count(Verdict.AS_YOU_DID));
        all.put("held", replay.count(Verdict.HELD));
        all.put("differs", replay.count(Verdict.DIFFERS));
        all.put("share", replay.share().isPresent() ? replay.share().getAsDouble() : null);
        all.put(
                "cost_micros",
                replay.costMicros().isPresent() ? replay.costMicros().getAsLong() : null);
        all.put("budget_spent", replay.spent());
        all.put("answers", replay.answers().stream().map(ReplayReport::json).toList());
        if (against != null) {
            all.put("against", json(against, null));
        }
        return all;
    }

    private static Map<String, @Nullable Object> json(Replayed each) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("message_id", each.past().id().toString());
        all.put("question", each.past().question());
        all.put("sent", each.past().answer());
        all.put("draft", each.draft().map(Draft::text).orElse(null));
        all.put("verdict", each.verdict().name().toLowerCase(Locale.ROOT));
        return all;
    }
}
