package app.parley.connector.whatsapp;

import app.parley.contact.Identity;
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
