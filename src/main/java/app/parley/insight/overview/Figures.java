package app.parley.insight.overview;

import app.parley.insight.Amount;
import app.parley.insight.Spending;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// All figures, from what was counted in two stretches of time.
final class Figures {
    private final List<Figure> figures = new ArrayList<>();

    /// What one stretch of time brought.
    record Counted(Talk talk, Counts counts, Spending spent) {}

    private Figures() {}

    static List<Figure> of(Counted now, Counted before) {
        var all = new Figures();
        all.talk(now.talk(), before.talk());
        all.drafts(now.counts(), before.counts());
        all.noticed(now.counts(), before.counts());
        all.sends(now.talk(), before.talk());
        all.money(now, before);
        return List.copyOf(all.figures);
    }

    private void talk(Talk now, Talk before) {
        figures.add(Figure.count("conversations_begun", null, now.begun(), before.begun()));
        figures.add(Figure.bunched("messages_in", now.in(), before.in()));
        figures.add(Figure.bunched("messages_out", now.out(), before.out()));
        figures.add(Figure.share(
                "answered", now.waits().size(), now.known(), before.waits().size(), before.known()));
        figures.add(Figure.wait(
                "first_answer_median", 0.5, now.waits(), before.waits(), Chance.medians(now.waits(), before.waits())));
        figures.add(Figure.wait("first_answer_p90", 0.9, now.waits(), before.waits(), Change.UNJUDGED));
    }

    private void drafts(Counts now, Counts before) {
        long decided = decided(now);
        long decidedBefore = decided(before);
        for (var state : List.of("approved", "edited", "rejected")) {
            figures.add(
                    Figure.share("drafts_" + state, now.drafts(state), decided, before.drafts(state), decidedBefore));
        }
        figures.add(Figure.count("drafts_sent_alone", null, now.drafts("sent_alone"), before.drafts("sent_alone")));
        figures.add(Figure.count("handed_over", null, now.handedOver(), before.handedOver()));
    }

    private static long decided(Counts counts) {
        return counts.drafts("approved") + counts.drafts("edited") + counts.drafts("rejected");
    }

    private void noticed(Counts now, Counts before) {
        figures.add(Figure.count("questions_without_source", null, now.gaps(), before.gaps()));
        var kinds = new TreeSet<>(now.findings().keySet());
        kinds.addAll(before.findings().keySet());
        kinds.forEach(kind -> figures.add(Figure.count("findings", kind, now.findings(kind), before.findings(kind))));
        figures.add(Figure.count("opt_outs", null, now.optOuts(), before.optOuts()));
    }

    private void sends(Talk now, Talk before) {
        figures.add(Figure.share(
                "failed_sends",
                now.failed(),
                now.out() + now.failed(),
                before.failed(),
                before.out() + before.failed()));
    }

    private void money(Counted now, Counted before) {
        figures.add(Figure.money(
                "model_cost",
                "USD",
                now.counts().modelMicros(),
                now.counts().modelCalls(),
                before.counts().modelMicros(),
                before.counts().modelCalls()));
        var currencies = new TreeSet<String>();
        now.spent().amounts().forEach(amount -> currencies.add(amount.currency()));
        before.spent().amounts().forEach(amount -> currencies.add(amount.currency()));
        currencies.forEach(currency -> figures.add(Figure.money(
                "message_cost",
                currency,
                micros(now.spent(), currency),
                now.spent().messages(),
                micros(before.spent(), currency),
                before.spent().messages())));
        figures.add(Figure.bunched(
                "messages_without_price", now.spent().unpriced(), before.spent().unpriced()));
    }

    private static long micros(Spending spent, String currency) {
        return spent.amounts().stream()
                .filter(amount -> amount.currency().equals(currency))
                .mapToLong(Amount::micros)
                .sum();
    }
}
