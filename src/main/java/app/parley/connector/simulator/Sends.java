package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/// Takes what the shop sends: checks it, names it, and lets the receipts follow.
final class Sends {

    private static final int REMEMBERED = 10_000;
    private static final int FREE_A_MONTH = 1_000;
    private static final int UNDELIVERABLE = 131026;
    private static final int WINDOW_CLOSED = 131047;

    private final SimulatorSettings settings;
    private final InstantSource clock;
    private final People people;
    private final Windows windows;
    private final MessageRules rules;
    private final Receipts receipts;
    private final FaultSwitch faults;
    private final Rates rates;
    private final Recent<Instant> sent = new Recent<>(REMEMBERED);
    private final Recent<Person> received;
    private final AtomicLong count = new AtomicLong();
    private final String salt;
    private YearMonth month;
    private int serviceThisMonth;

    /// @param received the messages of customers, which may be marked as read
    Sends(
            SimulatorSettings settings,
            InstantSource clock,
            People people,
            Windows windows,
            MessageRules rules,
            Receipts receipts,
            FaultSwitch faults,
            Recent<Person> received) {
        this.settings = settings;
        this.clock = clock;
        this.people = people;
        this.windows = windows;
        this.rules = rules;
        this.receipts = receipts;
        this.faults = faults;
        this.received = received;
        rates = new Rates(clock.instant());
        salt = "sent" + clock.instant().toEpochMilli();
        month = month();
    }

    JsonNode post(JsonNode body) throws GraphRefusal {
        if (!body.path("messaging_product").asText().equals("whatsapp")) {
            throw GraphRefusal.invalid("The parameter messaging_product is required.");
        }
        return body.has("status") ? mark(body) : send(body);
    }

    private JsonNode mark(JsonNode body) throws GraphRefusal {
        Field.of(body, "status").oneOf("read");
        var id = Field.of(body, "message_id").text(255);
        var typing = Field.of(body, "typing_indicator");
        if (!typing.absent()) {
            typing.object().member("type").oneOf("text");
        }
        if (sent.get(id) != null) {
            throw GraphRefusal.invalid("Message supplied to mark message as read API with message ID: " + id
                    + " is outgoing. Please use an incoming message ID.");
        }
        if (received.get(id) == null) {
            throw GraphRefusal.invalid("The message was not found; check the message ID you have provided.");
        }
        return WireJson.object().put("success", true);
    }

    private JsonNode send(JsonNode body) throws GraphRefusal {
        var refusal = faults.refusal();
        if (refusal.isPresent()) {
            throw GraphRefusal.of(refusal.getAsInt(), "Refused on purpose.");
        }
        Field.of(body, "recipient_type").optional(20);
        var to = Field.of(body, "to");
        var byUserId = to.absent();
        var person = byUserId ? people.byUserId(userId(body)) : people.byPhone(phone(to));
        var approved = rules.check(body);
        rates.take(person, clock.instant());
        var message = accept(body, person, byUserId, approved);
        sent.put(message.id(), message.at());
        receipts.follow(message);
        return answer(body, message);
    }

    private Sent accept(JsonNode body, Person person, boolean byUserId, MessageRules.Approved approved) {
        var now = clock.instant();
        var template = approved.template();
        var open = template != null || windows.open(person, now);
        var stranger = person.waId() == null && people.customer(person.userId()) == null;
        var trouble = stranger ? UNDELIVERABLE : open ? approved.trouble() : WINDOW_CLOSED;
        return new Sent(
                Chance.of(settings.seed(), salt, count.incrementAndGet()).messageId(),
                person,
                byUserId,
                approved.type(),
                body,
                template == null ? "service" : template.category(),
                template == null && trouble == 0 && withinFreeShare(),
                Field.of(body, "biz_opaque_callback_data").node().textValue(),
                trouble,
                now);
    }

    private ObjectNode answer(JsonNode body, Sent message) {
        var answer = WireJson.object().put("messaging_product", "whatsapp");
        var contact = answer.putArray("contacts").addObject();
        contact.put("input", body.path(message.byUserId() ? "recipient" : "to").asText());
        if (message.byUserId()) {
            contact.put("user_id", message.to().userId());
        } else {
            contact.put("wa_id", message.to().waId());
        }
        var accepted = answer.putArray("messages").addObject().put("id", message.id());
        if (message.type().equals("template")) {
            accepted.put("message_status", "accepted");
        }
        return answer;
    }

    private static String userId(JsonNode body) throws GraphRefusal {
        var recipient = Field.of(body, "recipient");
        if (recipient.absent()) {
            throw GraphRefusal.invalid("The parameter to is required.");
        }
        var userId = recipient.text(255);
        if (!userId.matches("[A-Z]{2}\\.[A-Za-z0-9.]{1,200}")) {
            throw GraphRefusal.value("Param recipient is not a valid user ID.");
        }
        return userId;
    }

    private String phone(Field to) throws GraphRefusal {
        var text = to.node().isNumber() ? to.node().asText() : to.text(40);
        var digits = text.replaceAll("[\\s()+-]", "");
        if (!digits.matches("\\d{6,15}")) {
            throw GraphRefusal.value("Param to is not a valid phone number.");
        }
        var complete = !text.startsWith("+") && digits.length() < 10 ? settings.countryCode() + digits : digits;
        if (complete.equals(settings.displayDigits())) {
            throw GraphRefusal.of(131021, "Recipient phone number cannot be the sender's.");
        }
        return complete;
    }

    private synchronized boolean withinFreeShare() {
        if (!month.equals(month())) {
            month = month();
            serviceThisMonth = 0;
        }
        return ++serviceThisMonth <= FREE_A_MONTH;
    }

    private YearMonth month() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }
}
