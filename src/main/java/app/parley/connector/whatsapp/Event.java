package app.parley.connector.whatsapp;

import app.parley.contact.Identity;
import app.parley.insight.Pricing;
import app.parley.outbox.Failure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing a webhook tells.
public sealed interface Event {

    /// The number or account of ours that it is about.
    OurNumber number();

    /// A contact wrote.
    ///
    /// @param standby Meta's own agent holds the conversation: nothing of ours may answer by itself
    record Inbound(WebhookMessage message, boolean standby) implements Event {
        @Override
        public OurNumber number() {
            return message.number();
        }
    }

    /// We wrote, but not from here: the owner on the phone or, in standby, Meta's agent. No receipts follow.
    record Echo(WebhookMessage message, boolean standby) implements Event {
        @Override
        public OurNumber number() {
            return message.number();
        }
    }

    /// What became of a message of ours.
    ///
    /// @param status WhatsApp's word for it: `sent`, `delivered`, `read`, `played`, `failed`, or something newer
    /// @param opaque what we sent along with the message: our own id of it
    /// @param recipient who got it; in a group, the one participant this is about
    /// @param failure why, if it failed
    record Receipt(
            String whatsappId,
            String status,
            Instant at,
            @Nullable String opaque,
            Identity recipient,
            OurNumber number,
            @Nullable Failure failure,
            @Nullable Pricing pricing,
            boolean inGroup)
            implements Event {

        /// The same for every repeat of this receipt, and different for any other.
        public String key() {
            if (!inGroup) return whatsappId + "|" + status;
            String who = recipient.userId() == null ? recipient.phone() : recipient.userId();
            return whatsappId + "|" + status + "|" + (who == null ? "" : who);
        }

        @Override
        public String toString() {
            return "receipt " + status + " of " + at;
        }
    }

    /// A contact used WhatsApp's own switch for what they want to get.
    ///
    /// @param category `marketing_messages` so far
    /// @param value `stop`, `resume` or `signup` so far
    record Preference(Identity contact, OurNumber number, String category, String value, Instant at) implements Event {}

    /// A conversation passed between Meta's agent and us.
    ///
    /// @param newOwnerRole who has it now; empty if Meta does not say
    record Handover(Identity contact, OurNumber number, String newOwnerRole, Instant at) implements Event {}

    /// A call with a contact. One they began opens the service window as a message does.
    ///
    /// @param event `connect`, `terminate` or something newer
    /// @param direction `USER_INITIATED`, `BUSINESS_INITIATED` or something newer
    record Call(
            Identity contact, OurNumber number, String callId, String event, String direction, Instant at, String raw)
            implements Event {

        /// The contact called us, not we them.
        public boolean fromContact() {
            return direction.equalsIgnoreCase("USER_INITIATED");
        }

        @Override
        public String toString() {
            return "call " + event + " of " + at;
        }
    }

    /// Something said before we were connected to a number that the owner also uses on the phone.
    ///
    /// @param ours we wrote it
    /// @param status WhatsApp's word for how far a message of ours got: `SENT`, `DELIVERED`, `READ`, `PLAYED`,
    /// `ERROR`, `PENDING`, or something newer
    record History(
            WebhookMessage message, boolean ours, @Nullable String status) implements Event {
        @Override
        public OurNumber number() {
            return message.number();
        }
    }

    /// How far the telling of a number's history has come. Its chunks come in any order.
    ///
    /// @param percent of all there is; 100 once everything was told
    record HistoryProgress(OurNumber number, int phase, int chunk, int percent, Instant at) implements Event {}

    /// A number's history is not told.
    ///
    /// @param code 2593109 if the owner does not share it
    record HistoryDeclined(OurNumber number, int code, Instant at) implements Event {}

    /// An entry of the phone book on the owner's phone.
    ///
    /// @param phone its digits
    /// @param name null if the entry is no longer there, or has no name
    record PhoneBookEntry(
            OurNumber number, String phone, @Nullable String name, Instant at) implements Event {
        @Override
        public String toString() {
            return "phone book entry of " + at;
        }
    }

    /// A contact's business-scoped user id changed, told outside of any message.
    ///
    /// @param before who they were
    /// @param userId the new id
    record UserIdChange(Identity before, String userId, OurNumber number, Instant at) implements Event {
        @Override
        public String toString() {
            return "change of a user id of " + at;
        }
    }

    /// Whatever else Meta told us, and what could not be understood.
    ///
    /// @param field Meta's name of the kind of change, as `message_template_status_update`;
    ///     `errors` for errors without a message
    /// @param raw its value as compact JSON
    record Other(String field, OurNumber number, Instant at, String raw) implements Event {
        @Override
        public String toString() {
            return field + " of " + at;
        }
    }
}
