package app.parley.connector.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/// Decides about templates after some minutes, and tells the webhook of every change.
final class TemplateReview {
    private static final Duration NOTICE = Duration.ofHours(24);

    private final SimulatorSettings settings;
    private final InstantSource clock;
    private final Alarm alarm;
    private final Webhooks webhooks;
    private final Pace pace;
    private final AtomicLong told = new AtomicLong();

    TemplateReview(SimulatorSettings settings, InstantSource clock, Alarm alarm, Webhooks webhooks) {
        this.settings = settings;
        this.clock = clock;
        this.alarm = alarm;
        this.webhooks = webhooks;
        pace = new Pace(settings.speed());
    }

    /// Shouting is rejected, everything else approved.
    void begin(Template template) {
        template.stands("PENDING");
        var wait = Chance.of(settings.seed(), template.id(), "review")
                .between(Duration.ofMinutes(2), Duration.ofMinutes(8));
        alarm.after(pace.of(wait), () -> decide(template));
    }

    private void decide(Template template) {
        if (!template.status().equals("PENDING")) {
            return;
        }
        boolean shouts = template.text("BODY").contains("!!!");
        if (shouts) {
            template.json().put("rejected_reason", "PROMOTIONAL");
        } else {
            template.json().remove("rejected_reason");
        }
        stands(template, shouts ? "REJECTED" : "APPROVED", shouts ? "PROMOTIONAL" : "NONE");
    }

    void stands(Template template, String status, String reason) {
        template.stands(status);
        tell(
                "message_template_status_update",
                about(template).put("event", status).put("reason", reason));
    }

    /// Says now that it will be marketing, and makes it so a day later.
    void recategorise(Template template) {
        var current = template.json().path("category").asText();
        template.json().put("correct_category", "MARKETING");
        tell(
                "template_category_update",
                about(template)
                        .put("correct_category", "MARKETING")
                        .put("new_category", current)
                        .put(
                                "category_update_timestamp",
                                clock.instant().plus(NOTICE).getEpochSecond()));
        alarm.after(pace.of(NOTICE), () -> {
            template.json().remove("correct_category");
            template.json().put("category", "MARKETING").put("previous_category", current);
            tell(
                    "template_category_update",
                    about(template).put("previous_category", current).put("new_category", "MARKETING"));
        });
    }

    private static ObjectNode about(Template template) {
        return WireJson.object()
                .put("message_template_id", Long.parseLong(template.id()))
                .put("message_template_name", template.name())
                .put("message_template_language", template.language());
    }

    private void tell(String field, ObjectNode value) {
        webhooks.post(Update.account("template" + told.incrementAndGet(), field, value));
    }
}
