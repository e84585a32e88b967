package app.parley.desk.approvals;

import java.util.List;

/// Answers that went out alone and wait to be looked at.
///
/// @param cards the oldest ones
/// @param waiting how many there are altogether
public record ToCheck(List<DraftCard> cards, long waiting) {
    public ToCheck {
        cards = List.copyOf(cards);
    }
}
