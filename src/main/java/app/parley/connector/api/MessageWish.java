package app.parley.connector.api;

import app.parley.agent.VariantWish;
import app.parley.contact.ContactId;
import app.parley.contact.Identity;
import app.parley.outbox.Content;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a caller wishes to say, and to whom.
///
/// @param replyTo WhatsApp's id of the message to quote
/// @param personFirst a person decides, whatever the key may do alone
record MessageWish(
        Receiver receiver, Saying saying, @Nullable String replyTo, boolean personFirst) {

    /// To whom it goes.
    sealed interface Receiver {
        /// Somebody we know.
        record Known(ContactId id) implements Receiver {}

        /// Whoever has this number.
        record Phone(Identity identity) implements Receiver {}
    }

    /// What is to be said.
    sealed interface Saying {
        /// Just this.
        record Words(Content content) implements Saying {}

        /// What the content agent makes of this wish.
        record Asked(String wish) implements Saying {}
    }

    private enum Approval {
        POLICY,
        REQUIRED
    }

    static MessageWish of(Fields fields, KnownThings known) {
        if (fields.given("contact_id") == fields.given("to")) {
            throw Problem.UNPROCESSABLE.because(
                    "A message goes to either a \"contact_id\" or a phone number in \"to\".");
        }
        var approval = fields.oneOf(Approval.class, "approval").orElse(Approval.POLICY);
        var asked = fields.given("ask");
        return new MessageWish(
                receiver(fields),
                asked ? asked(fields) : new Saying.Words(new ContentFields(known).read(fields)),
                fields.id("reply_to").map(known::whatsappId).orElse(null),
                approval == Approval.REQUIRED);
    }

    private static Saying asked(Fields fields) {
        if (ContentFields.KINDS.stream().anyMatch(fields::given) || fields.given("reply_to")) {
            throw Problem.UNPROCESSABLE.because("An \"ask\" stands alone: the content agent writes the whole message.");
        }
        return new Saying.Asked(fields.text("ask", VariantWish.LONGEST)
                .filter(wish -> !wish.isBlank())
                .orElseThrow(() -> fields.refused("ask", "says what should be written")));
    }

    private static Receiver receiver(Fields fields) {
        Optional<Receiver> known = fields.id("contact_id").map(id -> new Receiver.Known(new ContactId(id)));
        return known.orElseGet(() -> new Receiver.Phone(fields.text("to", 60)
                .flatMap(PhoneDigits::of)
                .map(Identity::ofPhone)
                .orElseThrow(() -> fields.refused("to", "is a phone number of 6 to 15 digits"))));
    }

    @Override
    public String toString() {
        return "a message to be sent";
    }
}
