package app.parley.connector.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a webhook tells about one of the account's templates (reference §1.7).
public sealed interface TemplateNews {

    /// Meta's id of the template, an opaque string.
    String templateId();

    /// @param status Meta's word: `APPROVED`, `REJECTED`, `PAUSED`, or something newer
    record State(String templateId, String status, @Nullable String reason) implements TemplateNews {}

    record Quality(String templateId, String score) implements TemplateNews {}

    /// It is of another category now.
    record Recategorised(String templateId, String category) implements TemplateNews {}

    /// It will be of another category.
    record Announced(String templateId, String category, Instant at) implements TemplateNews {}

    /// Its words are others.
    record Reworded(String templateId) implements TemplateNews {}

    /// Empty if the event is about something else, or about no template that is named.
    static Optional<TemplateNews> of(Event.Other event) {
        return switch (event.field()) {
            case "message_template_status_update",
                    "message_template_quality_update",
                    "template_category_update",
                    "message_template_components_update" -> Optional.ofNullable(Reader.read(event));
            default -> Optional.empty();
        };
    }

    /// Takes the values apart.
    final class Reader {
        /// Meta gives a day's notice.
        private static final Duration NOTICE = Duration.ofHours(24);

        private static final Json JSON = new Json();

        private Reader() {}

        private static @Nullable TemplateNews read(Event.Other event) {
            JsonNode value;
            try {
                value = JSON.read(event.raw());
            } catch (IOException _) {
                return null;
            }
            String id = Fields.string(value.path("message_template_id"));
            if (id == null) return null;
            return switch (event.field()) {
                case "message_template_status_update" -> state(id, value);
                case "message_template_quality_update" -> quality(id, value);
                case "template_category_update" -> category(id, value, event.at());
                default -> new Reworded(id);
            };
        }

        private static @Nullable TemplateNews state(String id, JsonNode value) {
            String status = Fields.string(value.path("event"));
            String reason = Fields.string(value.path("reason"));
            return status == null ? null : new State(id, status, "NONE".equals(reason) ? null : reason);
        }

        private static @Nullable TemplateNews quality(String id, JsonNode value) {
            String score = Fields.string(value.path("new_quality_score"));
            return score == null ? null : new Quality(id, score);
        }

        /// While a change is still to come, Meta calls what it is now the new category.
        private static @Nullable TemplateNews category(String id, JsonNode value, Instant told) {
            String correct = Fields.string(value.path("correct_category"));
            String current = Fields.string(value.path("new_category"));
            if (correct != null && !correct.equals(current)) {
                long second = Fields.number(value.path("category_update_timestamp"), 0);
                Instant latest = told.plus(NOTICE.multipliedBy(30));
                Instant at = second > 0 && second < latest.getEpochSecond()
                        ? Instant.ofEpochSecond(second)
                        : told.plus(NOTICE);
                return new Announced(id, correct, at.isBefore(told) ? told : at);
            }
            return current == null ? null : new Recategorised(id, current);
        }
    }
}
