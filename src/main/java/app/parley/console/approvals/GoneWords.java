package app.parley.console.approvals;

import app.parley.console.kit.Look;

/// Says why a card can no longer be decided.
final class GoneWords {
    private GoneWords() {}

    static String of(Look look, Gone gone, String name) {
        var words = look.text(gone.key(), name);
        return gone.said().isBlank() ? words : words + " " + look.texts().said(gone.said());
    }
}
