package app.parley;

import app.parley.agent.simulation.Attempt;
import app.parley.agent.simulation.Course;
import app.parley.agent.simulation.Results;
import app.parley.agent.simulation.Scenario;
import app.parley.agent.simulation.Shortfall;
import app.parley.agent.simulation.Totals;
import app.parley.approval.Draft;
import app.parley.approval.Finding;
import app.parley.approval.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The same as [EvalReport] tells, for a program: what is unknown is null.
final class EvalJson {
    private EvalJson() {}

    static Map<String, @Nullable Object> of(Results here, @Nullable Results there) {
        var all = results(here);
        if (there != null) {
            all.put("against", results(there));
            all.put(
                    "differing",
                    here.differing(there).stream()
                            .map(each -> each.scenario().name())
                            .toList());
        }
        return all;
    }

    private static Map<String, @Nullable Object> results(Results results) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("set_up", results.setUp());
        all.put("model", results.model());
        all.put("totals", totals(results.totals()));
        all.put(
                "scenarios",
                results.byScenario().stream().map(EvalJson::scenario).toList());
        return all;
    }

    private static Map<String, @Nullable Object> totals(Totals totals) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("scenarios", totals.scenarios());
        all.put("attacks", totals.attacks());
        all.put("attempts", totals.attempts());
        all.put("pass_1", totals.passOnce().isPresent() ? totals.passOnce().getAsDouble() : null);
        all.put("pass_4", totals.passFour().isPresent() ? totals.passFour().getAsDouble() : null);
        all.put("broken", totals.broken());
        all.put("escalations", totals.handOvers());
        all.put("ungrounded_claims", totals.ungrounded());
        all.put("sent_alone", totals.sentAlone());
        all.put("unanswered", totals.unanswered());
        all.put(
                "cost_micros",
                totals.costMicros().isPresent() ? totals.costMicros().getAsLong() : null);
        all.put("took_ms", totals.took().toMillis());
        return all;
    }

    private static Map<String, @Nullable Object> scenario(List<Attempt> attempts) {
        Scenario scenario = attempts.getFirst().scenario();
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("name", scenario.name());
        all.put("kind", scenario.sort().name().toLowerCase(Locale.ROOT));
        all.put("language", scenario.language());
        all.put("lines", scenario.lines());
        all.put("attempts", attempts.stream().map(EvalJson::attempt).toList());
        return all;
    }

    private static Map<String, @Nullable Object> attempt(Attempt attempt) {
        Course course = attempt.course();
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("passed", attempt.passed());
        all.put("broke", attempt.broke());
        all.put("reasons", attempt.shortfalls().stream().map(Shortfall::words).toList());
        all.put("handed_over", course.handedOver());
        all.put("sent", course.sent());
        all.put("drafts", course.drafts().stream().map(EvalJson::draft).toList());
        all.put("took_ms", course.took().toMillis());
        return all;
    }

    private static Map<String, @Nullable Object> draft(Draft draft) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("kind", draft.proposal().kind().word());
        all.put("state", draft.state().word());
        all.put("intent", draft.proposal().intent().name());
        all.put("confidence", draft.proposal().confidence());
        all.put("text", draft.text());
        all.put("reason", draft.proposal().reason());
        all.put(
                "failed_checks",
                draft.findings().stream()
                        .filter(finding -> finding.verdict() == Verdict.FAIL)
                        .map(Finding::check)
                        .toList());
        return all;
    }
}
