package app.parley.console.approvals;

import app.parley.desk.approvals.DraftCard;
import app.parley.desk.approvals.DraftShown;

/// Cards with something about them that the gate would not let through.
final class Retouched {
    private Retouched() {}

    static DraftCard asTemplate(DraftCard card) {
        return with(card, DraftShown.Kind.TEMPLATE, card.draft().text(), false);
    }

    static DraftCard saying(DraftCard card, String text) {
        return with(card, card.draft().kind(), text, true);
    }

    private static DraftCard with(DraftCard card, DraftShown.Kind kind, String text, boolean editable) {
        var d = card.draft();
        var draft = new DraftShown(
                d.id(),
                kind,
                d.state(),
                text,
                editable,
                d.carries(),
                d.language(),
                d.intent(),
                d.source(),
                d.author(),
                d.confidence(),
                d.sureness(),
                d.alike(),
                d.checks(),
                d.evidence(),
                d.reason(),
                d.costMicros(),
                d.model(),
                d.took(),
                d.answers(),
                d.expiresAt(),
                d.goesAt(),
                d.decision(),
                d.createdAt());
        return new DraftCard(
                draft,
                card.conversation(),
                card.contact(),
                card.name(),
                card.initials(),
                card.language(),
                card.mood(),
                card.windowExpiresAt(),
                card.endsUnseen(),
                card.last());
    }
}
