package app.parley.template;

import java.util.UUID;

/// Names one template in one language.
public record TemplateId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
