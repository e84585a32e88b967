package app.parley.agent;

import java.util.Optional;

/// Drafts without the model once the day's budget or the provider's quota is spent. What it writes always waits for a
/// person.
public final class Frugal {
    private final Agent offline;

    /// @param offline an agent whose model costs nothing
    public Frugal(Agent offline) {
        this.offline = offline;
    }

    /// An answer in the business's own words that says on its card why; empty where a person has to write one.
    ///
    /// @param why the name of the words for it
    Optional<Considered> consider(Turn turn, String why) throws ModelUnavailableException {
        var made = offline.consider(turn);
        if (!(made.decision() instanceof Decision.Reply(var reading, var text))) {
            return Optional.empty();
        }
        var unsure = new Reading(
                reading.intent(), reading.language(), null, reading.sources(), Plain.problem(why), reading.remember());
        return Optional.of(
                new Considered(new Decision.Reply(unsure, text), made.evidence(), made.found(), made.answer()));
    }
}
