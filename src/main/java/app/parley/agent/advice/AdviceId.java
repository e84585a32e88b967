package app.parley.agent.advice;

import java.util.UUID;

/// Names a piece of advice.
public record AdviceId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
