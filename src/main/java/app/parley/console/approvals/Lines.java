package app.parley.console.approvals;

import app.parley.desk.approvals.DraftCard;
import app.parley.desk.approvals.QueueLine;

/// The line of the queue for a card that is not among those that are read.
final class Lines {
    private Lines() {}

    static QueueLine of(DraftCard card) {
        var draft = card.draft();
        return new QueueLine(
                draft.id(),
                card.conversation(),
                card.contact(),
                card.name(),
                card.initials(),
                card.language(),
                draft.kind(),
                draft.intent(),
                draft.sureness(),
                draft.alike(),
                draft.expiresAt(),
                draft.goesAt(),
                card.endsUnseen(),
                draft.createdAt());
    }
}
