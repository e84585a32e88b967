package app.parley.connector.whatsapp;

import app.parley.outbox.standing.NumberStanding;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/// Meta's limit of people a business may write to first within 24 hours, as it comes: `TIER_2K`, `2000`, or `-1`
/// where there is none (reference §1.7, §3.4).
final class Tier {
    private static final Pattern WORD = Pattern.compile("TIER_(\\d{1,9})(K?)");

    private Tier() {}

    static Optional<Long> of(JsonNode node) {
        String word = Fields.string(node, "");
        var tier = WORD.matcher(word);
        if (tier.matches()) {
            long people = Long.parseLong(tier.group(1));
            return Optional.of(tier.group(2).isEmpty() ? people : people * 1000);
        }
        if (word.equals("TIER_UNLIMITED")) return Optional.of(NumberStanding.UNLIMITED);
        long number = Fields.number(node, 0);
        if (number == -1) return Optional.of(NumberStanding.UNLIMITED);
        return number > 0 ? Optional.of(number) : Optional.empty();
    }
}
