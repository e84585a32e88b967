package app.parley.connector.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/// The port that a tunnel may publish: WhatsApp's webhooks and nothing else.
public final class WebhookEndpoint implements Handler {
    private static final String PATH = "/webhooks/whatsapp";
    private final Supplier<String> verifyToken;
    private final SignatureCheck signatures;
    private final Receiver receiver;
    private final Refusals refusals;
    private final WebhookSetUp setUp;
    private final Timer accepted;

    /// @param verifyToken what WhatsApp shows when the webhook is set up; "" if none was chosen
    public WebhookEndpoint(
            Supplier<String> verifyToken,
            SignatureCheck signatures,
            Receiver receiver,
            MeterRegistry metrics,
            InstantSource clock) {
        this.verifyToken = verifyToken;
        this.signatures = signatures;
        this.receiver = receiver;
        this.refusals = new Refusals(metrics, clock);
        this.setUp = new WebhookSetUp(refusals);
        this.accepted = Timer.builder("parley.webhook.acknowledgements")
                .description("from the last byte until the delivery is safe")
                .serviceLevelObjectives(
                        Duration.ofMillis(5),
                        Duration.ofMillis(20),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2))
                .register(metrics);
    }

    @Override
    public Response answer(Request request) throws IOException, InterruptedException {
        if (!request.path().equals(PATH)) {
            throw Problem.NOT_FOUND.because("There is nothing under that path.");
        }
        return switch (request.method()) {
            case "GET" -> setUp.answer(request.query(), this::known);
            case "POST" -> receive(request);
            default ->
                throw Problem.METHOD_NOT_ALLOWED
                        .because("Webhooks are verified with GET and delivered with POST.")
                        .with("Allow", "GET, POST");
        };
    }

    private Response receive(Request request) throws IOException, InterruptedException {
        var signature = request.header("X-Hub-Signature-256").orElseThrow(() -> unsigned("no signature"));
        var body = request.bytes();
        long from = System.nanoTime();
        if (!signatures.matches(body, signature)) {
            throw unsigned("wrong signature");
        }
        if (!receiver.accept(body)) {
            refusals.note("no room");
            throw Problem.UNAVAILABLE.because("There is no room now.").with("Retry-After", "5");
        }
        accepted.record(Duration.ofNanos(System.nanoTime() - from));
        return Response.text(200, "EVENT_RECEIVED");
    }

    private ProblemException unsigned(String reason) {
        refusals.note(reason);
        return Problem.UNAUTHORIZED.because("This does not bear WhatsApp's signature.");
    }

    private boolean known(String token) {
        var expected = verifyToken.get();
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
