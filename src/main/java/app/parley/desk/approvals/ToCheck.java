package app.parley.desk.approvals;

import java.util.List;

/// What a person is asked beside the drafts that wait.
///
/// @param cards answers that went out alone and wait to be looked at, the oldest ones
/// @param waiting how many there are altogether
/// @param suggestedRules how many rules of writing wait for a yes or a no
public record ToCheck(List<DraftCard> cards, long waiting, int suggestedRules) {
    public ToCheck {
        cards = List.copyOf(cards);
    }
}
