package app.parley.outbox.standing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something Meta has against our account or number, until it ends or a person has dealt with it.
///
/// @param detail Meta's own word or words about it; null if there are none
/// @param until when it ends by itself; null if it does not
/// @param settledAt when a person dealt with it, or Meta took it back
public record Concern(
        UUID id,
        Kind kind,
        @Nullable String detail,
        Instant toldAt,
        @Nullable Instant until,
        @Nullable Instant settledAt) {

    /// What it keeps from going out.
    public enum Hold {
        NOTHING,
        /// What we would write to people first.
        FIRST_WORDS,
        EVERYTHING
    }

    /// What it is (reference §1.7).
    public enum Kind {
        LOCKED(Hold.EVERYTHING, "WhatsApp has locked the account. See the reason at Meta."),
        LOCK_COMING(
                Hold.NOTHING,
                "WhatsApp will lock this account soon: open WhatsApp Manager, Account quality, and ask for a review."),
        DELETED(Hold.EVERYTHING, "The WhatsApp account was deleted at Meta. Connect another one."),
        OFFBOARDED(
                Hold.EVERYTHING,
                "Meta has disconnected the number from us. If it does not come back within minutes, connect it again."),
        NO_FIRST_WORDS(Hold.FIRST_WORDS, "Meta does not let this account write to people first for now."),
        NO_ANSWERS(Hold.EVERYTHING, "Meta does not let this account send messages for now."),
        NO_NEW_NUMBERS(Hold.NOTHING, "Meta does not let this account add numbers for now."),
        VIOLATION(Hold.NOTHING, "Meta says that this account broke a rule:"),
        REVIEW_FAILED(Hold.NOTHING, "Meta has turned this account down in its review."),
        NAME_REFUSED(Hold.NOTHING, "WhatsApp has refused the name of this number:"),
        PIN_CHANGED(
                Hold.NOTHING,
                "The six-digit PIN of this number was changed. If nobody here did it, change it and your passwords."),
        PIN_RESET(
                Hold.NOTHING,
                "Somebody asked Meta to reset the six-digit PIN of this number. If nobody here did, check who has access."),
        WARNED(Hold.NOTHING, "Meta warns about this account:");

        private final Hold hold;
        private final String words;

        Kind(Hold hold, String words) {
            this.hold = hold;
            this.words = words;
        }

        public Hold hold() {
            return hold;
        }
    }

    boolean isOpen(Instant now) {
        return settledAt == null && (until == null || until.isAfter(now));
    }

    Concern settled(Instant at) {
        return new Concern(id, kind, detail, toldAt, until, at);
    }

    /// What it is, in plain words.
    public String words() {
        if (!kind.words.endsWith(":")) {
            return kind.words;
        }
        return detail == null ? kind.words.substring(0, kind.words.length() - 1) + "." : kind.words + " " + detail;
    }
}
