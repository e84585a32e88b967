package app.parley.contact;

import java.util.UUID;

/// Names a contact for ever, also after it was merged into another.
public record ContactId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
