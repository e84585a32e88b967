package app.parley.agent.advice;

import app.parley.approval.AgentType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where advice is kept. There is at most one of a kind a week.
public interface AdviceStore {

    /// Answers whether there was none of its kind for its week.
    boolean add(Advice advice);

    void update(Advice advice);

    Optional<Advice> find(AdviceId id);

    /// The advice, which nobody else changes until the transaction ends.
    Optional<Advice> lock(AdviceId id);

    /// The newest first.
    List<Advice> newest(AgentType agent, int limit);

    /// The week of the newest of this kind.
    Optional<LocalDate> latest(AdviceKind kind);

    /// How much an agent made since then, by what became of it.
    Map<Advice.State, Long> count(AgentType agent, Instant since);
}
