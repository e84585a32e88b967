package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelCall;
import app.parley.approval.AgentType;
import app.parley.conversation.ConversationId;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsightsResourceTest {
    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop();
    }

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    private ConversationId chat(String phone) {
        return shop.writes(phone, "When?").conversation().id();
    }

    private void called(ConversationId chat, String model, @Nullable Long cost, long millis, Duration ago) {
        shop.agentLog.called(
                new ModelCall(
                        AgentType.CONVERSATION, chat, model, 100, 20, cost, Duration.ofMillis(millis), "answered"),
                shop.now.minus(ago));
    }

    @Test
    void addsUpWhatModelsCostByDayAgentModelAndConversation() throws IOException {
        var dear = chat("34600777011");
        var cheap = chat("34600777012");
        for (int i = 1; i <= 20; i++) {
            called(dear, "priced", 1000L, i * 100L, Duration.ofHours(1));
        }
        called(cheap, "priced", 500L, 100, Duration.ofDays(2));
        called(cheap, "too long ago", 500L, 100, Duration.ofDays(40));
        var costs = shop.get("/insights/costs").json();
        Shapes.check("Costs", costs);
        Shapes.check("Cost", costs.path("total"));
        assertThat(costs.path("total").toString())
                .isEqualTo("{\"calls\":21,\"answered\":21,\"unpriced\":0,\"tokens_in\":2100,\"tokens_out\":420,"
                        + "\"cost\":0.0205,\"latency_p50_ms\":1000,\"latency_p95_ms\":1900}");
        assertThat(costs.path("days")).hasSize(2);
        assertThat(costs.path("agents").path(0).path("name").textValue()).isEqualTo("conversation");
        assertThat(costs.path("models").findValuesAsText("name")).containsExactly("priced");
        assertThat(costs.path("conversations").findValuesAsText("name"))
                .containsExactly(dear.value().toString(), cheap.value().toString());
        costs.path("days").forEach(part -> Shapes.check("CostPart", part));
    }

    @Test
    void anUnknownPriceIsNullAndNeverZero() throws IOException {
        var chat = chat("34600777013");
        called(chat, "unknown", null, 100, Duration.ofHours(1));
        var total = shop.get("/insights/costs").json().path("total");
        assertThat(total.path("unpriced").intValue()).isEqualTo(1);
        assertThat(total.path("cost").isNull()).isTrue();
        called(chat, "priced", 1000L, 100, Duration.ofHours(1));
        total = shop.get("/insights/costs").json().path("total");
        assertThat(total.path("unpriced").intValue()).isEqualTo(1);
        assertThat(total.path("cost").decimalValue()).isEqualByComparingTo("0.001");
    }

    @Test
    void aTimeInWhichNothingWasAskedCostsNothing() throws IOException {
        called(chat("34600777014"), "priced", 1000L, 100, Duration.ofHours(1));
        var costs = shop.get("/insights/costs?from=2001-01-01&to=2001-01-02T00:00:00Z")
                .json();
        assertThat(costs.path("from").textValue()).isEqualTo("2001-01-01T00:00:00Z");
        assertThat(costs.path("total").path("cost").decimalValue()).isEqualByComparingTo("0");
        assertThat(costs.path("total").path("latency_p50_ms").isNull()).isTrue();
        assertThat(costs.path("days")).isEmpty();
    }

    @Test
    void tellsHowFarEachAgentHasCome() throws IOException {
        var first = shop.drafts(shop.writes("34600777015", "When?"), "We open at ten.");
        var second = shop.drafts(shop.writes("34600777016", "When?"), "We open at ten.");
        shop.post("/approvals/" + first.id() + "/approve", "");
        shop.post("/approvals/" + second.id() + "/reject", "{\"reason\": \"wrong_tone\"}");
        called(first.proposal().conversation(), "priced", 1000L, 100, Duration.ofHours(1));
        var agents = shop.get("/insights/agents").json().path("data");
        assertThat(agents).hasSize(5).allSatisfy(agent -> Shapes.check("AgentFigures", agent));
        var one = agents.path(0);
        assertThat(one.path("type").textValue()).isEqualTo("conversation");
        assertThat(one.path("drafts").intValue()).isEqualTo(2);
        assertThat(one.path("sent_unedited").intValue()).isEqualTo(1);
        assertThat(one.path("rejected").intValue()).isEqualTo(1);
        assertThat(one.path("autonomy").textValue()).isEqualTo("propose");
        assertThat(one.path("cost").path("cost").decimalValue()).isEqualByComparingTo("0.001");
        assertThat(agents.path(1).path("cost").path("calls").intValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/insights/costs?from=yesterday",
                "/insights/costs?from=2026-13-01",
                "/insights/costs?to=2026-11-01T25:00:00Z",
                "/insights/costs?from=2026-11-02&to=2026-11-01",
                "/insights/costs?from=2026-11-01&to=2026-11-01",
                "/insights/costs?from=2020-01-01&to=2026-01-01",
                "/insights/costs?to=%2B1000000000-12-31T00:00:00Z",
                "/insights/costs?to=-999999999-01-01",
                "/insights/costs?to=0001-01-01",
                "/insights/costs?from=%27;drop%20table%20model_calls",
                "/insights/agents?from=0",
                "/insights/agents?from=9999-12-30",
                "/insights/agents?to=2026-11-01"
            })
    void refusesTimesThatAreNone(String path) throws IOException {
        var answer = shop.get(path);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue()).isNotBlank();
        assertThat(shop.get("/insights/costs").status()).isEqualTo(200);
    }
}
