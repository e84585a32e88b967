package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Tells the shop what became of its messages, and the customers that there is something to read.
final class Receipts {

    private static final int CODE_WINDOW = 131047;
    private static final String HELP = "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/";

    private final InstantSource clock;
    private final Alarm alarm;
    private final SimulatorSettings settings;
    private final Pace pace;
    private final Webhooks webhooks;
    private final FaultSwitch faults;
    private final Consumer<Sent> reader;

    Receipts(
            SimulatorSettings settings,
            InstantSource clock,
            Alarm alarm,
            Webhooks webhooks,
            FaultSwitch faults,
            Consumer<Sent> reader) {
        this.settings = settings;
        this.clock = clock;
        this.alarm = alarm;
        pace = new Pace(settings.speed());
        this.webhooks = webhooks;
        this.faults = faults;
        this.reader = reader;
    }

    /// Called once a send is accepted, before it is answered.
    void follow(Sent sent) {
        var chance = Chance.of(settings.seed(), sent.id(), "receipts");
        var soon = chance.between(Duration.ofMillis(100), Duration.ofMillis(400));
        if (sent.trouble() != 0) {
            alarm.after(pace.of(soon), () -> fail(sent));
            return;
        }
        if (chance.in(webhooks.mischief().early())) {
            report(sent, "sent", clock.instant(), true, true);
        } else {
            alarm.after(pace.of(soon), () -> report(sent, "sent", clock.instant(), true, false));
        }
        if (!sent.type().equals("reaction")) {
            arrive(sent, soon, chance);
        }
    }

    private void arrive(Sent sent, Duration soon, Chance chance) {
        var delivered = soon.plus(chance.between(Duration.ofMillis(200), Duration.ofMillis(1500)));
        var read = delivered.plus(chance.between(Duration.ofSeconds(2), Duration.ofSeconds(8)));
        var disorder = chance.in(webhooks.mischief().disorder());
        var skipped = chance.in(0.5);
        var at = clock.instant();
        if (disorder && !skipped) {
            var late = read.plusMillis(500);
            alarm.after(pace.of(late), () -> report(sent, "delivered", at.plus(pace.of(delivered)), true, false));
        }
        if (!disorder) {
            alarm.after(pace.of(delivered), () -> report(sent, "delivered", clock.instant(), true, false));
        }
        alarm.after(pace.of(read), () -> {
            report(sent, "read", clock.instant(), disorder && skipped, false);
            reader.accept(sent);
        });
        if (sent.voice()) {
            alarm.after(pace.of(read.plusSeconds(3)), () -> report(sent, "played", clock.instant(), false, false));
        }
    }

    private void report(Sent sent, String status, Instant at, boolean priced, boolean now) {
        if (faults.now().silent()) {
            return;
        }
        var item = item(sent, status, at);
        item.put("recipient_user_id", sent.to().userId());
        if (priced) {
            var paid = !sent.free();
            item.putObject("pricing")
                    .put("billable", paid)
                    .put("pricing_model", "PMP")
                    .put("type", paid ? "regular" : "free_customer_service")
                    .put("category", sent.category());
        }
        var update = Update.status(sent.id(), status, item, sent.to().contact(!status.equals("sent")));
        if (now) {
            webhooks.postNow(update);
        } else {
            webhooks.post(update);
        }
    }

    private void fail(Sent sent) {
        if (faults.now().silent()) {
            return;
        }
        var item = item(sent, "failed", clock.instant());
        if (sent.byUserId()) {
            item.put("recipient_user_id", sent.to().userId());
        }
        var title = GraphRefusal.title(sent.trouble());
        var error = item.putArray("errors").addObject();
        error.put("code", sent.trouble()).put("title", title).put("message", title);
        error.putObject("error_data")
                .put(
                        "details",
                        sent.trouble() == CODE_WINDOW
                                ? "Message failed to send because more than 24 hours have passed since the customer last"
                                        + " replied to this number."
                                : title);
        error.put("href", HELP);
        webhooks.post(Update.status(sent.id(), "failed", item, null));
    }

    private static ObjectNode item(Sent sent, String status, Instant at) {
        var item = WireJson.object()
                .put("id", sent.id())
                .put("status", status)
                .put("timestamp", String.valueOf(at.getEpochSecond()));
        if (sent.to().waId() != null) {
            item.put("recipient_id", sent.to().waId());
        }
        if (sent.opaque() != null) {
            item.put("biz_opaque_callback_data", sent.opaque());
        }
        return item;
    }
}
