package app.parley.connector.whatsapp;

import app.parley.connector.whatsapp.Answer.Lost;
import app.parley.connector.whatsapp.Answer.NeverLeft;
import app.parley.connector.whatsapp.Answer.Replied;
import app.parley.outbox.Delivery;
import app.parley.outbox.Failure;
import app.parley.outbox.MessageSender;
import app.parley.outbox.OutboundMessage;
import app.parley.outbox.OwnFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends through Meta's Cloud API. Meta knows no key against sending twice, so whatever may have been taken is
/// unknown and never repeated from here.
public final class WhatsAppSender implements MessageSender {
    private static final Logger log = LoggerFactory.getLogger(WhatsAppSender.class);
    private static final Duration PASSING_TROUBLE = Duration.ofSeconds(5);
    private static final Duration TOO_FAST = Duration.ofMinutes(1);

    private final GraphClient graph;
    private final SendBody bodies;
    private final Uploads uploads;
    private final ErrorTable errors = ErrorTable.load();

    /// @param folder where the workspace keeps files by their hash
    public WhatsAppSender(GraphClient graph, Path folder, InstantSource clock) {
        this.graph = graph;
        bodies = new SendBody(graph.json());
        uploads = new Uploads(graph, folder, clock);
    }

    @Override
    public Delivery send(OutboundMessage message) {
        if (message.to().isUnknown()) {
            return new Delivery.Refused(
                    new Failure(0, "Neither a phone number nor a user id of this person is known."));
        }
        OwnFile file = message.content().file();
        return file == null ? send(message, null) : sendWith(file, message);
    }

    private Delivery send(OutboundMessage message, @Nullable String fileId) {
        return switch (graph.post(List.of(message.phoneNumberId(), "messages"), bodies.of(message, fileId))) {
            case NeverLeft(var why, var after) -> new Delivery.TryAgain(after, new Failure(0, why));
            case Lost(var why) -> new Delivery.Unknown(why);
            case Replied replied -> delivery(replied);
        };
    }

    /// The file goes first. Until Meta has it, nothing of the message has left, and it may always go again.
    private Delivery sendWith(OwnFile file, OutboundMessage message) {
        var known = uploads.find(message.phoneNumberId(), file);
        if (known.isPresent()) {
            var delivery = send(message, known.get());
            // It may be that Meta has forgotten the file: the next try gives it anew.
            if (!(delivery instanceof Delivery.Accepted)) uploads.forget(message.phoneNumberId(), file);
            return delivery;
        }
        if (!uploads.has(file)) {
            return new Delivery.Refused(new Failure(0, "The file is no longer on this computer."));
        }
        return switch (uploads.upload(message.phoneNumberId(), file)) {
            case NeverLeft(var why, var after) -> new Delivery.TryAgain(after, new Failure(0, why));
            case Lost _ -> new Delivery.TryAgain(PASSING_TROUBLE, new Failure(0, "The file could not be uploaded."));
            case Replied replied ->
                uploads.find(message.phoneNumberId(), file)
                        .map(id -> send(message, id))
                        .orElseGet(() -> notTaken(replied));
        };
    }

    /// An upload never counts as a message: what is unknown of it may be repeated.
    private Delivery notTaken(Replied replied) {
        var delivery = delivery(replied);
        return delivery instanceof Delivery.Unknown
                ? new Delivery.TryAgain(PASSING_TROUBLE, new Failure(0, "The file could not be uploaded."))
                : delivery;
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
