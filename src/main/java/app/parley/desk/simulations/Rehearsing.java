package app.parley.desk.simulations;

import app.parley.agent.simulation.Results;
import app.parley.agent.simulation.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/// Plays scripted customers where nothing is sent and nothing of the business is touched.
public interface Rehearsing {

    /// @param goOn is told how many attempts are done before each one, and says whether to play it
    /// @return empty if it was not played to its end
    /// @throws IOException if there is no room for it on this machine
    Optional<Results> play(Drafter drafter, List<Scenario> scenarios, int times, IntPredicate goOn) throws IOException;
}
