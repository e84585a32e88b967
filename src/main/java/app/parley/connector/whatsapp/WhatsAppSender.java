package app.parley.connector.whatsapp;

import app.parley.connector.whatsapp.Answer.Lost;
import app.parley.connector.whatsapp.Answer.NeverLeft;
import app.parley.connector.whatsapp.Answer.Replied;
import app.parley.outbox.Delivery;
import app.parley.outbox.Failure;
import app.parley.outbox.MessageSender;
import app.parley.outbox.OutboundMessage;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends through Meta's Cloud API. Meta knows no key against sending twice, so whatever may have been taken is unknown
/// and never repeated from here.
public final class WhatsAppSender implements MessageSender {
    private static final Logger log = LoggerFactory.getLogger(WhatsAppSender.class);
    private static final Duration PASSING_TROUBLE = Duration.ofSeconds(5);
    private static final Duration TOO_FAST = Duration.ofMinutes(1);

    private final GraphClient graph;
    private final SendBody bodies;
    private final ErrorTable errors = ErrorTable.load();

    public WhatsAppSender(GraphClient graph) {
        this.graph = graph;
        bodies = new SendBody(graph.json());
    }

    @Override
    public Delivery send(OutboundMessage message) {
        if (message.to().isUnknown()) {
            return new Delivery.Refused(
                    new Failure(0, "Neither a phone number nor a user id of this person is known."));
        }
        return switch (graph.post(List.of(message.phoneNumberId(), "messages"), bodies.of(message))) {
            case NeverLeft(var why, var after) -> new Delivery.TryAgain(after, new Failure(0, why));
            case Lost(var why) -> new Delivery.Unknown(why);
            case Replied replied -> delivery(replied);
        };
    }

    private Delivery delivery(Replied replied) {
        if (replied.isError())
            return rejection(replied.status(), GraphError.of(replied.body().path("error"), graph.json()));
        int status = replied.status();
        if (replied.isSuccess()) {
            String id = Fields.string(replied.body().path("messages").path(0).path("id"));
            return id == null
                    ? new Delivery.Unknown("WhatsApp answered yes, but the answer does not name the message.")
                    : new Delivery.Accepted(id);
        }
        if (status >= 500 || status == 408) {
            return new Delivery.Unknown("WhatsApp answered with HTTP " + status + " and no word about the message.");
        }
        var why = new Failure(
                0, "The answer was HTTP " + status + " without a reason, perhaps not from WhatsApp at all.");
        return status == 429 ? new Delivery.TryAgain(TOO_FAST, why) : new Delivery.Refused(why);
    }

    private Delivery rejection(int status, GraphError error) {
        log.warn(
                "Meta did not take a message: HTTP {}, code {}, subcode {}, fbtrace_id {}",
                status,
                error.code(),
                error.subcode(),
                error.trace());
        Failure why = errors.failure(error);
        return errors.find(error)
                .map(row -> switch (row.advice()) {
                    case REFUSE -> new Delivery.Refused(why);
                    case RETRY -> new Delivery.TryAgain(row.after(), why);
                    case STOP -> new Delivery.AccountStopped(why);
                })
                .orElseGet(() -> status >= 500 || error.passing()
                        ? new Delivery.TryAgain(PASSING_TROUBLE, why)
                        : new Delivery.Refused(why));
    }

    @Override
    public void markRead(String phoneNumberId, String whatsappId, boolean typing) {
        Answer answer = graph.post(List.of(phoneNumberId, "messages"), bodies.read(whatsappId, typing));
        if (answer instanceof Replied replied && replied.isError()) {
            GraphError error = GraphError.of(replied.body().path("error"), graph.json());
            log.info("Meta did not mark a message as read: code {}, fbtrace_id {}", error.code(), error.trace());
        }
    }
}
