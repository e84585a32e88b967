package app.parley.approval;

import java.util.UUID;

/// Names a draft; the API calls it an approval.
public record DraftId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
