package app.parley.connector.whatsapp;

import app.parley.connector.whatsapp.Answer.Replied;
import app.parley.outbox.standing.NumberAccount;
import app.parley.outbox.standing.NumberStanding;
import app.parley.outbox.standing.Quality;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What WhatsApp lets a number do, through Meta's Graph API (reference §3.4).
public final class WhatsAppNumber implements NumberAccount {
    private static final Logger log = LoggerFactory.getLogger(WhatsAppNumber.class);
    private static final String FIELDS =
            "quality_rating,whatsapp_business_manager_messaging_limit,throughput,is_on_biz_app";

    /// Older versions of the API know no limit of the whole business.
    private static final String OLDER_FIELDS = "quality_rating,messaging_limit_tier,throughput";

    private static final int STANDARD = 80;
    private static final int HIGH = 1000;
    private static final int WITH_PHONE_APP = 20;
    private final GraphClient graph;
    private final String phoneNumberId;
    private final InstantSource clock;

    public WhatsAppNumber(GraphClient graph, String phoneNumberId, InstantSource clock) {
        this.graph = graph;
        this.phoneNumberId = phoneNumberId;
        this.clock = clock;
    }

    @Override
    public Optional<NumberStanding> look() {
        Answer answer = ask(FIELDS);
        if (answer instanceof Replied replied && replied.isError()) answer = ask(OLDER_FIELDS);
        if (answer instanceof Replied replied && replied.isSuccess() && !replied.isError()) {
            return Optional.of(read(replied.body(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        }
        log.info("the number's limits could not be learnt");
        return Optional.empty();
    }

    private Answer ask(String fields) {
        return graph.get(List.of(phoneNumberId), Map.of("fields", fields));
    }

    private NumberStanding read(JsonNode number, Instant now) {
        Optional<Long> people = Tier.of(number.path("whatsapp_business_manager_messaging_limit"))
                .or(() -> Tier.of(number.path("messaging_limit_tier")));
        return new NumberStanding(
                phoneNumberId,
                people.orElse(null),
                Quality.of(Fields.string(number.path("quality_rating"), "")),
                rate(number),
                now);
    }

    private static @Nullable Integer rate(JsonNode number) {
        if (number.path("is_on_biz_app").asBoolean(false)) return WITH_PHONE_APP;
        return switch (Fields.string(number.path("throughput").path("level"), "")) {
            case "STANDARD" -> STANDARD;
            case "HIGH" -> HIGH;
            default -> null;
        };
    }
}
