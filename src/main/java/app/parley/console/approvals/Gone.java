package app.parley.console.approvals;

import app.parley.desk.approvals.Decided;
import app.parley.desk.approvals.DraftCard;
import app.parley.desk.thread.ThreadMessage;
import app.parley.desk.thread.Writer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Why a card can no longer be decided.
///
/// @param key of the text that says it, which takes the contact's name
/// @param said the engine's own words, "" if the text says it all
record Gone(String key, String said) {
    private static final Set<String> OPEN = Set.of("pending", "countdown");

    static final Gone MISSING = new Gone("approvals.gone.missing", "");

    static boolean isOpen(DraftCard card) {
        return OPEN.contains(card.draft().state());
    }

    /// @return null while the card can be decided
    static @Nullable Gone of(DraftCard card) {
        return isOpen(card) ? null : of(card.draft().state(), card);
    }

    static Gone of(Decided.TooLate late, @Nullable DraftCard card) {
        var known = of(late.state(), card);
        return known.key().equals("approvals.gone.refused") ? new Gone(known.key(), late.why()) : known;
    }

    private static Gone of(String state, @Nullable DraftCard card) {
        var key = switch (state) {
            case "approved", "edited" -> "approvals.gone.approved";
            case "rejected" -> "approvals.gone.rejected";
            case "sent_alone" -> "approvals.gone.alone";
            case "expired" -> "approvals.gone.expired";
            case "refused" -> "approvals.gone.refused";
            default -> withdrawn(card);
        };
        return new Gone(key, "");
    }

    private static String withdrawn(@Nullable DraftCard card) {
        var newest = card == null ? null : newest(card);
        if (card == null || newest == null || newest.id().equals(card.draft().answers())) {
            return "approvals.gone.withdrawn";
        }
        return newest.by() == Writer.CONTACT ? "approvals.gone.wrote" : "approvals.gone.answered";
    }

    static @Nullable ThreadMessage newest(DraftCard card) {
        return card.last().isEmpty() ? null : card.last().getLast();
    }
}
