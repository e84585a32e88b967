package app.parley.desk.simulations;

import java.util.List;
import java.util.UUID;

/// What the screen with the scripted customers may ask and wish. Nothing of it reaches a customer.
public interface SimulationsDesk {
    /// How often a scenario may be played in one run.
    int MOST_TIMES = 4;

    /// How many answers may be drafted once more in one run.
    int MOST_ANSWERS = 200;

    /// How many answers of an old chat are drafted once more.
    int CHAT_ANSWERS = 10;

    /// What was kept, newest first, and how far the run has come that is under way.
    SimulationsShown now();

    /// Begins a run; [#listen] tells how it goes on.
    ///
    /// @param times how often each scenario is played, 1 to [#MOST_TIMES]
    /// @return false if one is under way already
    boolean start(Drafter drafter, int times);

    /// Begins to draft once more what people here answered last.
    ///
    /// @param answers how many, 1 to [#MOST_ANSWERS]
    /// @return false if a run is under way already
    boolean replay(Drafter drafter, int answers);

    /// What an old chat has taught so far, and what a run over it would take.
    ///
    /// @param found answers that were found in it
    ChatOffer offer(List<UUID> found);

    /// Begins to draft once more what the business answered in an old chat: each as if nobody had learnt from it, and
    /// as
    /// if somebody had said yes to all else that was found there.
    ///
    /// @param found answers that were found in it
    /// @return false if a run is under way already
    boolean replay(Drafter drafter, List<UUID> found);

    /// Ends the run that is under way, after the scenario that is being played; nothing of it is kept.
    void cancel();

    /// Scenarios in which the two runs did not come to the same draft, in the order of the first.
    List<DifferenceShown> differing(RunShown here, RunShown there);

    /// The listener hears, on some thread, that [#now] is different. Returns what ends the listening.
    Runnable listen(Runnable listener);
}
