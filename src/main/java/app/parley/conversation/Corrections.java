package app.parley.conversation;

/// What edits and revocations make of the message they name. WhatsApp delivers in any order, so they are looked at
/// again whenever one of them or the message itself arrives: the newest words hold, whatever came last.
final class Corrections {
    private final ConversationStore store;

    Corrections(ConversationStore store) {
        this.store = store;
    }

    /// Follows what a message that was just kept means for another, or others for it. Answers how it stands now.
    Message follow(Message message) {
        var effect = Effect.of(message.type());
        var about = message.replyTo();
        if (about != null && (effect == Effect.EDITS || effect == Effect.REVOKES)) {
            store.message(about).ifPresent(this::settle);
        }
        return settle(message) ? store.message(message.id()).orElse(message) : message;
    }

    /// Applies what is said about the message. Answers false if that changes nothing.
    boolean settle(Message original) {
        var id = original.whatsappId();
        if (id == null) {
            return false;
        }
        var words = original.editedText();
        var revokedAt = original.revokedAt();
        for (var correction : store.corrections(id)) {
            if (Effect.of(correction.type()) == Effect.REVOKES) {
                revokedAt = revokedAt == null || correction.at().isBefore(revokedAt) ? correction.at() : revokedAt;
            } else if (correction.text() != null) {
                words = correction.text();
            }
        }
        boolean changes = false;
        if (words != null && !words.equals(original.editedText())) {
            store.edited(original.id(), words);
            changes = true;
        }
        if (revokedAt != null && !revokedAt.equals(original.revokedAt())) {
            store.revoked(original.id(), revokedAt);
            changes = true;
        }
        return changes;
    }
}
