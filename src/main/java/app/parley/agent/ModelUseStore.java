package app.parley.agent;

import java.time.Instant;

/// Where it is kept what went out to models.
public interface ModelUseStore {

    /// @param tokens of prompts
    record Used(long requests, long tokens) {}

    void add(String model, int requests, int tokens, Instant at);

    /// What the model was asked since then.
    Used since(String model, Instant from);

    void forget(Instant before);
}
