package app.parley.connector.whatsapp;

import app.parley.connector.whatsapp.AccountNews.Cleared;
import app.parley.connector.whatsapp.AccountNews.Limited;
import app.parley.connector.whatsapp.AccountNews.Raised;
import app.parley.connector.whatsapp.AccountNews.Rated;
import app.parley.outbox.standing.Concern.Kind;
import app.parley.outbox.standing.Quality;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes apart what webhooks tell about our account or number.
final class AccountNewsReader {
    static final Json JSON = new Json();
    private static final Set<String> FIELDS = Set.of(
            "account_update",
            "account_alerts",
            "account_review_update",
            "business_capability_update",
            "phone_number_name_update",
            "phone_number_quality_update",
            "security");
    private static final Duration LONGEST_RESTRICTION = Duration.ofDays(366);
    private static final int LONGEST_DETAIL = 300;

    private AccountNewsReader() {}

    static boolean knows(String field) {
        return FIELDS.contains(field);
    }

    static List<AccountNews> read(String field, JsonNode value, Instant at) {
        String event = Fields.string(value.path("event"), "");
        return switch (field) {
            case "account_update" -> account(event, value, at);
            case "account_alerts" -> alert(value.path("alert_info"), at);
            case "account_review_update" -> decided(value, Kind.REVIEW_FAILED, null, at);
            case "business_capability_update" -> limit(value);
            case "phone_number_name_update" ->
                decided(value, Kind.NAME_REFUSED, detail(value.path("rejection_reason")), at);
            case "phone_number_quality_update" -> quality(event, value);
            default -> security(event, at);
        };
    }

    private static List<AccountNews> account(String event, JsonNode value, Instant at) {
        return switch (event) {
            case "DISABLED_UPDATE" -> ban(value.path("ban_info").path("waba_ban_state"), at);
            case "ACCOUNT_RESTRICTION" -> restrictions(value.path("restriction_info"), at);
            case "ACCOUNT_VIOLATION" ->
                one(Kind.VIOLATION, detail(value.path("violation_info").path("violation_type")), at);
            case "ACCOUNT_DELETED" -> one(Kind.DELETED, null, at);
            case "ACCOUNT_OFFBOARDED" -> one(Kind.OFFBOARDED, null, at);
            case "ACCOUNT_RECONNECTED" -> List.of(new Cleared(Set.of(Kind.OFFBOARDED)));
            default -> List.of();
        };
    }

    /// A word, or in older messages a list of words.
    private static List<AccountNews> ban(JsonNode state, Instant at) {
        String word = Fields.string(state.isArray() ? state.path(0) : state, "");
        return switch (word) {
            case "DISABLE" -> one(Kind.LOCKED, null, at);
            case "SCHEDULE_FOR_DISABLE" -> one(Kind.LOCK_COMING, null, at);
            case "REINSTATE" -> List.of(new Cleared(Set.of(Kind.LOCKED, Kind.LOCK_COMING)));
            default -> List.of();
        };
    }

    private static List<AccountNews> restrictions(JsonNode all, Instant at) {
        var news = new ArrayList<AccountNews>();
        for (JsonNode each : all.isArray() ? all : all.path("none")) {
            Kind kind = switch (Fields.string(each.path("restriction_type"), "")) {
                case "RESTRICTED_BIZ_INITIATED_MESSAGING" -> Kind.NO_FIRST_WORDS;
                case "RESTRICTED_CUSTOMER_INITIATED_MESSAGING" -> Kind.NO_ANSWERS;
                case "RESTRICTED_ADD_PHONE_NUMBER_ACTION" -> Kind.NO_NEW_NUMBERS;
                default -> null;
            };
            if (kind != null) news.add(new Raised(kind, null, at, end(each.path("expiration"), at)));
        }
        return news;
    }

    /// Null if it does not say, or says something nobody would.
    private static @Nullable Instant end(JsonNode expiration, Instant at) {
        long seconds = Fields.number(expiration, 0);
        Instant latest = at.plus(LONGEST_RESTRICTION);
        return seconds > 0 && seconds < latest.getEpochSecond() ? Instant.ofEpochSecond(seconds) : null;
    }

    private static List<AccountNews> alert(JsonNode alert, Instant at) {
        String severity = Fields.string(alert.path("alert_severity"), "");
        String words = detail(alert.path("alert_description"));
        if (words == null) words = detail(alert.path("alert_type"));
        boolean active = Fields.string(alert.path("alert_status"), "ACTIVE").equals("ACTIVE");
        return active && words != null && !severity.startsWith("INFO") ? one(Kind.WARNED, words, at) : List.of();
    }

    private static List<AccountNews> decided(JsonNode value, Kind refused, @Nullable String why, Instant at) {
        return switch (Fields.string(value.path("decision"), "")) {
            case "REJECTED" -> one(refused, "NONE".equals(why) ? null : why, at);
            case "APPROVED" -> List.of(new Cleared(Set.of(refused)));
            default -> List.of();
        };
    }

    private static List<AccountNews> limit(JsonNode value) {
        return Stream.of("max_daily_conversations_per_business", "max_daily_conversation_per_phone", "current_limit")
                .map(name -> Tier.of(value.path(name)))
                .flatMap(Optional::stream)
                .findFirst()
                .<List<AccountNews>>map(people -> List.of(new Limited(people)))
                .orElse(List.of());
    }

    private static List<AccountNews> quality(String event, JsonNode value) {
        var news = new ArrayList<>(limit(value));
        switch (event) {
            case "FLAGGED" -> news.add(new Rated(Quality.LOW));
            case "UNFLAGGED" -> news.add(new Rated(Quality.GOOD));
            default -> {} // the limit says it all
        }
        return news;
    }

    private static List<AccountNews> security(String event, Instant at) {
        return switch (event) {
            case "PIN_CHANGED" -> one(Kind.PIN_CHANGED, null, at);
            case "PIN_RESET_REQUEST", "PIN_RESET_SUCCESS" -> one(Kind.PIN_RESET, null, at);
            default -> List.of();
        };
    }

    private static List<AccountNews> one(Kind kind, @Nullable String detail, Instant at) {
        return List.of(new Raised(kind, detail, at, null));
    }

    /// Meta's word, a bit more like words.
    private static @Nullable String detail(JsonNode node) {
        String word = Fields.words(node);
        if (word == null) return null;
        String plain = word.replace('_', ' ');
        return plain.length() > LONGEST_DETAIL ? plain.substring(0, LONGEST_DETAIL) + "…" : plain;
    }
}
