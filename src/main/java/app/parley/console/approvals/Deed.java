package app.parley.console.approvals;

import javafx.scene.input.KeyCode;

/// What the person can do here with one key.
enum Deed {
    NEXT(KeyCode.J, "next", false),
    PREVIOUS(KeyCode.K, "previous", false),
    APPROVE(KeyCode.A, "approve", true),
    EDIT(KeyCode.E, "edit", false),
    REJECT(KeyCode.R, "reject", true),
    AGAIN(KeyCode.G, "again", true),
    LATER(KeyCode.L, "later", false),
    SELECT(KeyCode.X, "select", false),
    BATCH(KeyCode.B, "batch", false),
    UNDO(KeyCode.Z, "undo", false),
    HOLD(KeyCode.H, "hold", true),
    OPEN(KeyCode.O, "open", false),
    REASONS(KeyCode.I, "reasons", false),
    CHECK(KeyCode.C, "check", false);

    private final KeyCode key;
    private final String word;
    private final boolean onTheCard;

    Deed(KeyCode key, String word, boolean onTheCard) {
        this.key = key;
        this.word = word;
        this.onTheCard = onTheCard;
    }

    KeyCode key() {
        return key;
    }

    /// Whether it can be done with the Control or Command key too: some of those are for the whole window. The arrows
    /// move in any case.
    boolean hasShortcut() {
        return this != NEXT && this != PREVIOUS;
    }

    /// The key of the text that says what happens.
    String text() {
        return "approvals.deed." + word;
    }

    /// Whether it decides, or begins to decide, on the card in view.
    boolean isOnTheCard() {
        return onTheCard;
    }
}
