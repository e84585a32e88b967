package app.parley.connector.doctor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Runs the checks in order. One that could only repeat what an earlier one said is left out, and says so.
public final class Doctor {
    private final List<Check> checks;

    /// @param checks in the order in which a first failure explains the later ones
    public Doctor(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /// @param listener hears each result as soon as it is there
    public List<Result> examine(Visit visit, Consumer<Result> listener) {
        var causes = new HashMap<String, String>();
        var results = new ArrayList<Result>();
        for (var check : checks) {
            for (var finding : findings(check, visit, causes)) {
                var result = new Result(check.name(), finding);
                results.add(result);
                listener.accept(result);
            }
        }
        return results;
    }

    private static List<Finding> findings(Check check, Visit visit, Map<String, String> causes) {
        for (var needed : check.needs()) {
            var cause = causes.get(needed);
            if (cause != null) {
                causes.put(check.name(), cause);
                return List.of(Finding.waits(cause));
            }
        }
        var findings = check.run(visit).stream()
                .map(finding -> new Finding(finding.state(), visit.masking().withoutSecrets(finding.sentence())))
                .toList();
        if (findings.stream().anyMatch(finding -> finding.state() == State.FAIL || finding.state() == State.SKIP)) {
            causes.put(check.name(), cause(check, findings, causes));
        }
        return findings;
    }

    /// The check itself, unless it says that it waits for one that failed.
    private static String cause(Check check, List<Finding> findings, Map<String, String> causes) {
        return causes.values().stream()
                .filter(earlier -> findings.contains(Finding.waits(earlier)))
                .findFirst()
                .orElse(check.name());
    }
}
