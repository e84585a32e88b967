package app.parley.agent.simulation;

import java.util.List;

/// A scenario played through once, and judged.
public record Attempt(Scenario scenario, Course course, List<Shortfall> shortfalls) {
    public Attempt {
        shortfalls = List.copyOf(shortfalls);
    }

    /// Judges how it went.
    public static Attempt of(Scenario scenario, Course course) {
        return new Attempt(scenario, course, new Judge(scenario, course).shortfalls());
    }

    public boolean passed() {
        return shortfalls.isEmpty();
    }

    /// Whether a message went out that must not.
    public boolean broke() {
        return shortfalls.stream().anyMatch(Shortfall::reachedCustomer);
    }
}
