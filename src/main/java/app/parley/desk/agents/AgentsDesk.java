package app.parley.desk.agents;

import java.util.List;
import java.util.UUID;

/// What the agents' screen may ask and wish.
public interface AgentsDesk {

    AgentsShown all();

    /// How far an agent may go, intent by intent; first what has earned a step, then by name.
    ///
    /// @param agent as `conversation`
    List<LevelShown> levels(String agent);

    void work(String agent, boolean active, String person);

    /// Lets an intent go the step further that it has earned.
    ///
    /// @return false if it has earned none, or no longer
    boolean confirm(String agent, String intent, String person);

    /// Sets a level that was not earned.
    ///
    /// @throws IllegalArgumentException if it is above the ceiling
    void choose(String agent, String intent, LevelShown.Level level, String person);

    /// What people always change: what is suggested first, then what is in use.
    List<RuleShown> rules();

    /// Drafts are written so from now on.
    ///
    /// @return false if there is no such rule any more
    boolean acceptRule(UUID rule, String person);

    /// Drafts are not written so, or no longer; it is not suggested again.
    ///
    /// @return false if there is no such rule any more
    boolean declineRule(UUID rule, String person);

    /// What an agent proposes to people, the newest first.
    List<AdviceShown> advice(String agent);

    /// Says what a person makes of it; they may change their mind.
    ///
    /// @return false if there is no such advice
    boolean decideAdvice(UUID advice, AdviceShown.State state, String person);

    /// Whom a plan is for, as it is now; 500 at most.
    List<AdviceShown.Member> membersOf(UUID advice);

    /// Has the agents look now whether there is something to propose.
    void lookForAdvice();

    void stopAll(String person);

    void resumeAll(String person);

    /// Tells that something may be otherwise, after the commit and on whatever thread. Returns what ends it.
    Runnable listen(Runnable listener);
}
