package app.parley.console.approvals;

import app.parley.console.kit.Look;
import app.parley.desk.approvals.DraftCard;
import app.parley.desk.approvals.DraftShown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a card says of itself beside the name.
final class HeadWords {
    private HeadWords() {}

    /// The matter, the language, and how long an answer can still be sent.
    static List<String> of(Look look, DraftCard card) {
        var words = new ArrayList<String>();
        words.add(look.texts().word("intent", card.draft().intent()));
        var language = language(look, card.language() == null ? card.draft().language() : card.language());
        if (!language.isEmpty()) {
            words.add(language);
        }
        var end = card.windowExpiresAt();
        if (end != null) {
            words.add(
                    end.isAfter(look.times().now())
                            ? look.text("approvals.left", look.times().left(end))
                            : look.text("approvals.window.over"));
        }
        if (card.endsUnseen()) {
            words.add(look.text("approvals.unseen"));
        }
        return words;
    }

    private static String language(Look look, @Nullable String code) {
        return code == null || code.isBlank() ? "" : look.texts().language(code);
    }

    /// What the draft cost, and how long it took.
    static String work(Look look, DraftShown draft) {
        var took = draft.took();
        return took == null
                ? ""
                : look.times().cost(draft.costMicros()) + " · " + look.times().seconds(took);
    }
}
