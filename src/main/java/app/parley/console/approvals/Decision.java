package app.parley.console.approvals;

import java.util.UUID;

/// What the person decided of one card.
final class Decision {
    private final Row row;
    private boolean settled;
    private boolean unwanted;

    Decision(Row row) {
        this.row = row;
    }

    Row row() {
        return row;
    }

    UUID id() {
        return row.id();
    }

    /// The engine has it.
    boolean isSettled() {
        return settled;
    }

    void settle() {
        settled = true;
    }

    /// The person takes it back, perhaps before the engine has it.
    boolean isUnwanted() {
        return unwanted;
    }

    void unwant(boolean now) {
        unwanted = now;
    }
}
