package app.parley.agent.simulation;

import app.parley.approval.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// How one set-up did with a whole set.
///
/// @param setUp whose knowledge it was
/// @param model who drafted
public record Results(String setUp, String model, List<Attempt> attempts) {
    public Results {
        attempts = List.copyOf(attempts);
    }

    /// A scenario in which two set-ups did not come to the same draft.
    public record Difference(Scenario scenario, Course here, Course there) {}

    /// The attempts at each scenario, in the set's order.
    public List<List<Attempt>> byScenario() {
        var found = new LinkedHashMap<String, List<Attempt>>();
        for (var attempt : attempts) {
            found.computeIfAbsent(attempt.scenario().name(), _ -> new ArrayList<>())
                    .add(attempt);
        }
        return List.copyOf(found.values());
    }

    public Totals totals() {
        return Totals.of(attempts);
    }

    /// Where the other set-up's first attempt ended with another draft than this one's.
    public List<Difference> differing(Results other) {
        var theirs = new LinkedHashMap<String, Course>();
        other.byScenario()
                .forEach(each -> theirs.put(
                        each.getFirst().scenario().name(), each.getFirst().course()));
        var found = new ArrayList<Difference>();
        for (var mine : byScenario().stream().map(List::getFirst).toList()) {
            var theirCourse = theirs.get(mine.scenario().name());
            if (theirCourse != null && !ending(mine.course()).equals(ending(theirCourse))) {
                found.add(new Difference(mine.scenario(), mine.course(), theirCourse));
            }
        }
        return List.copyOf(found);
    }

    private static List<String> ending(Course course) {
        return course.last().map(Results::ending).orElse(List.of());
    }

    private static List<String> ending(Draft draft) {
        return List.of(draft.proposal().kind().word(), draft.state().word(), draft.text());
    }
}
