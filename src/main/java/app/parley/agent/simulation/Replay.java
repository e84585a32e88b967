package app.parley.agent.simulation;

import app.parley.agent.simulation.Replayed.Verdict;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// How one set-up would have answered what people here answered.
///
/// @param setUp whose knowledge it was
/// @param model who drafted
/// @param spent whether it ended early because the day's budget is used up
public record Replay(String setUp, String model, List<Replayed> answers, boolean spent) {
    public Replay {
        answers = List.copyOf(answers);
    }

    public long count(Verdict verdict) {
        return answers.stream().filter(each -> each.verdict() == verdict).count();
    }

    /// The share a person would have approved, 0 to 1; unknown if there was nothing to answer.
    public OptionalDouble share() {
        return answers.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) count(Verdict.AS_YOU_DID) / answers.size());
    }

    /// Millionths of a US dollar; unknown unless every answer's price is known.
    public OptionalLong costMicros() {
        return Totals.cost(answers.stream().map(Replayed::course).toList());
    }
}
