package app.parley.connector.api;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The one port of a relay: Meta delivers here, and engines fetch here (see the page on the relay).
public final class RelayEndpoint implements Handler {
    private static final String WEBHOOK = "/webhooks/whatsapp";
    private static final Pattern NAMED = Pattern.compile(WEBHOOK + "/([A-Za-z0-9_-]{1,64})");
    private static final Pattern SIGNATURE = Pattern.compile("sha256=[0-9a-fA-F]{64}");
    private static final Pattern ID = Pattern.compile("[0-9]{16}");
    private static final Pattern SECONDS = Pattern.compile("0*([0-9]{1,1000})");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private final Mailboxes mailboxes;
    private final Refusals refusals;
    private final WebhookSetUp setUp;

    public RelayEndpoint(Mailboxes mailboxes, MeterRegistry metrics, InstantSource clock) {
        this.mailboxes = mailboxes;
        this.refusals = new Refusals(metrics, clock);
        this.setUp = new WebhookSetUp(refusals);
    }

    private record DeliveryJson(String id, Instant receivedAt, String signature, byte[] body, boolean sealed) {}

    private record PageJson(
            List<DeliveryJson> data, @Nullable String next, long waiting) {}

    private record Acked(long letGo) {}

    @Override
    public Response answer(Request request) throws IOException, InterruptedException {
        return switch (request.path()) {
            case "/healthz" -> {
                allow(request, "GET");
                yield Response.json(200, Map.of("status", "ok"));
            }
            case "/relay/v1/deliveries" -> {
                allow(request, "GET");
                yield page(mailbox(request), request.query());
            }
            case "/relay/v1/ack" -> {
                allow(request, "POST");
                yield acknowledge(mailbox(request), request);
            }
            default -> webhook(request);
        };
    }

    private static void allow(Request request, String method) {
        if (!request.method().equals(method)) {
            throw Problem.METHOD_NOT_ALLOWED
                    .because("This is asked with " + method + ".")
                    .with("Allow", method);
        }
    }

    private Response webhook(Request request) throws IOException, InterruptedException {
        var named = NAMED.matcher(request.path());
        if (!request.path().equals(WEBHOOK) && !named.matches()) {
            throw Problem.NOT_FOUND.because("There is nothing under that path.");
        }
        var mailbox = request.path().equals(WEBHOOK) ? "" : named.group(1);
        if (!mailboxes.has(mailbox)) {
            throw Problem.NOT_FOUND.because("There is nothing under that path.");
        }
        return switch (request.method()) {
            case "GET" -> setUp.answer(request.query(), token -> mailboxes.verifies(mailbox, token));
            case "POST" -> take(mailbox, request);
            default ->
                throw Problem.METHOD_NOT_ALLOWED
                        .because("Webhooks are verified with GET and delivered with POST.")
                        .with("Allow", "GET, POST");
        };
    }

    private Response take(String mailbox, Request request) throws IOException, InterruptedException {
        var signature = request.header("X-Hub-Signature-256")
                .filter(told -> SIGNATURE.matcher(told).matches())
                .orElseThrow(() -> unsigned("no signature"));
        switch (mailboxes.take(mailbox, signature.toLowerCase(Locale.ROOT), request.bytes())) {
            case KEPT -> {}
            case FORGED -> throw unsigned("wrong signature");
            case NO_ROOM -> {
                refusals.note("no room");
                throw Problem.UNAVAILABLE.because("There is no room now.").with("Retry-After", "60");
            }
        }
        return Response.text(200, "EVENT_RECEIVED");
    }

    private ProblemException unsigned(String reason) {
        refusals.note(reason);
        return Problem.UNAUTHORIZED.because("This does not bear WhatsApp's signature.");
    }

    private String mailbox(Request request) {
        return Bearer.token(request).flatMap(mailboxes::openedBy).orElseThrow(() -> {
            refusals.note("no valid relay token");
            return Problem.UNAUTHORIZED
                    .because("This needs a mailbox's token: Authorization: Bearer …")
                    .with("WWW-Authenticate", "Bearer realm=\"relay\"");
        });
    }

    private Response page(String mailbox, Query query) throws InterruptedException {
        var after = query.one("after").filter(place -> !place.isEmpty());
        long from = after.isEmpty() ? 0 : id(after.get());
        var kept =
                mailboxes.kept(mailbox, from, Paging.of(new Query(limit(query))).limit(), wait(query));
        var data = kept.data().stream()
                .map(one ->
                        new DeliveryJson(text(one.id()), one.receivedAt(), one.signature(), one.body(), one.sealed()))
                .toList();
        var next = data.isEmpty() ? null : data.getLast().id();
        return Response.json(200, new PageJson(data, next, kept.waiting()));
    }

    private static Map<String, String> limit(Query query) {
        return query.one("limit").map(limit -> Map.of("limit", limit)).orElse(Map.of());
    }

    private static Duration wait(Query query) {
        var told = query.one("wait").filter(seconds -> !seconds.isEmpty()).orElse("0");
        var seconds = SECONDS.matcher(told);
        if (!seconds.matches()) {
            throw Problem.BAD_REQUEST.because("\"wait\" is a number of seconds.");
        }
        var digits = seconds.group(1);
        long most = LONGEST_WAIT.toSeconds();
        return Duration.ofSeconds(digits.length() > 3 ? most : Math.min(most, Long.parseLong(digits)));
    }

    private Response acknowledge(String mailbox, Request request) throws IOException {
        var upto = ApiJson.object(request.bytes()).path("upto");
        var gone = mailboxes.letGo(mailbox, id(upto.isTextual() ? upto.textValue() : ""));
        if (gone.isEmpty()) {
            throw Problem.BAD_REQUEST.because("No delivery was ever given with that id.");
        }
        return Response.json(200, new Acked(gone.getAsLong()));
    }

    private static long id(String text) {
        if (!ID.matcher(text).matches()) {
            throw Problem.BAD_REQUEST.because("This is not the id of a delivery.");
        }
        return Long.parseLong(text);
    }

    private static String text(long id) {
        return String.format(Locale.ROOT, "%016d", id);
    }
}
