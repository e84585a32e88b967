package app.parley.approval.learning;

import java.util.UUID;

/// Names a rule of writing.
public record RuleId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
