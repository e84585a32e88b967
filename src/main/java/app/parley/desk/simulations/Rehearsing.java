package app.parley.desk.simulations;

import app.parley.agent.simulation.Replay;
import app.parley.agent.simulation.Results;
import app.parley.agent.simulation.Scenario;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;

/// Plays scripted customers where nothing is sent and nothing of the business is touched.
public interface Rehearsing {

    /// @param goOn is told how many attempts are done before each one, and says whether to play it
    /// @return empty if it was not played to its end
    /// @throws IOException if there is no room for it on this machine
    Optional<Results> play(Drafter drafter, List<Scenario> scenarios, int times, IntPredicate goOn) throws IOException;

    /// Drafts once more what people here answered last.
    ///
    /// @param most how many answers
    /// @param watch is told how many of how many are done before each one, and says whether to go on
    /// @return empty if it was not gone through to its end
    /// @throws IOException if there is no room for it on this machine
    Optional<Replay> replay(Drafter drafter, int most, Watch watch) throws IOException;

    /// What an old chat has taught, and how much of it would be drafted.
    ChatOffer offer(List<UUID> found);

    /// Drafts once more what the business answered in an old chat: each as if nobody had learnt from it, and as if
    /// somebody had said yes to all else that was found there.
    ///
    /// @param found in the chat
    /// @return empty if it was not gone through to its end
    /// @throws IOException if there is no room for it on this machine
    Optional<Replay> replay(Drafter drafter, List<UUID> found, Watch watch) throws IOException;

    /// Somebody who looks on.
    interface Watch {
        boolean goOn(int done, int of);
    }
}
