package app.parley.connector.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.QuotaLimit;
import app.parley.agent.QuotaLimit.Of;
import app.parley.agent.QuotaLimit.Per;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What Gemini says of its limits when one runs into them.
class GeminiQuotaTest {
    private static List<QuotaLimit> limits(String details) {
        return GeminiRefusal.of(
                        new HttpFailure(429, "{\"error\":{\"code\":429,\"details\":" + details + "}}", null),
                        Instant.EPOCH)
                .limits();
    }

    private static String violation(String id, String value) {
        return "{\"quotaMetric\":\"m\",\"quotaId\":\"" + id + "\",\"quotaValue\":" + value + "}";
    }

    private static String violated(String... violations) {
        return "[{\"violations\":[" + String.join(",", violations) + "]}]";
    }

    @ParameterizedTest
    @CsvSource({
        "GenerateRequestsPerMinutePerProjectPerModel-FreeTier, REQUESTS, MINUTE",
        "GenerateRequestsPerDayPerProjectPerModel-FreeTier, REQUESTS, DAY",
        "GenerateContentInputTokensPerModelPerMinute-FreeTier, TOKENS, MINUTE",
        "GenerateContentInputTokensPerModelPerDay-FreeTier, TOKENS, DAY"
    })
    void aViolationNamesItsLimit(String id, Of of, Per per) {
        assertThat(limits(violated(violation(id, "\"250\"")))).containsExactly(new QuotaLimit(of, per, 250));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[7]",
                "[{\"violations\":7}]",
                "[{\"violations\":[null,7,[],{}]}]",
                "[{\"violations\":[{\"quotaId\":\"RequestsPerDay\",\"quotaValue\":\"-1\"}]}]",
                "[{\"violations\":[{\"quotaId\":\"RequestsPerDay\",\"quotaValue\":\"99999999999999999999\"}]}]",
                "[{\"violations\":[{\"quotaId\":\"RequestsPerCentury\",\"quotaValue\":\"5\"}]}]",
                "[{\"violations\":[{\"quotaId\":7,\"quotaValue\":\"5\"}]}]"
            })
    void whatIsNoLimitTeachesNothing(String details) {
        assertThat(limits(details)).isEmpty();
    }

    @Test
    void thousandsOfThemAreNotKept() {
        var many = new String[5000];
        for (int i = 0; i < many.length; i++) {
            many[i] = violation("RequestsPerDay", "\"" + i + "\"");
        }
        assertThat(limits(violated(many))).hasSizeLessThan(10);
    }
}
