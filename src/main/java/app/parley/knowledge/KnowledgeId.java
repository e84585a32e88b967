package app.parley.knowledge;

import java.util.UUID;

/// Names one thing the business knows.
public record KnowledgeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
