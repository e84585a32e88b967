package app.parley.connector.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelCall;
import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentsResourceTest {
    private static Shop shop;
    private static AgentSettings atFirst;

    @BeforeAll
    static void open() throws IOException {
        shop = new Shop();
        atFirst = shop.team.agent(AgentType.CONVERSATION);
    }

    @BeforeEach
    void beginAgain() {
        shop.team.change(AgentType.CONVERSATION, _ -> atFirst);
    }

    @AfterAll
    static void close() throws IOException {
        shop.close();
    }

    @Test
    void showsTheFiveAgentsCarefulAtFirst() throws IOException {
        var agents = shop.get("/agents").json();
        assertThat(agents.path("next").isNull()).isTrue();
        assertThat(agents.path("data")
                        .valueStream()
                        .map(agent -> agent.path("type").textValue()))
                .containsExactly("conversation", "trigger", "content", "campaign", "analytics");
        agents.path("data").forEach(agent -> Shapes.check("Agent", agent));
        var first = agents.path("data").path(0);
        assertThat(Shapes.names(first))
                .contains(
                        "type",
                        "is_active",
                        "autonomy",
                        "intents",
                        "ceilings",
                        "hold_first_contact",
                        "daily_cap",
                        "daily_budget",
                        "performance");
        assertThat(first.path("is_active").booleanValue()).isTrue();
        assertThat(first.path("autonomy").textValue()).isEqualTo("propose");
        assertThat(first.path("intents").toString()).isEqualTo("{}");
        assertThat(first.path("ceilings").path("refund").textValue()).isEqualTo("propose");
        assertThat(first.path("ceilings").has("greeting")).isFalse();
        assertThat(first.path("daily_cap").isNull()).isTrue();
        assertThat(agents.path("data").path(1).path("performance").toString())
                .isEqualTo("{\"decided\":0,\"unedited\":0,\"edited\":0,\"rejected\":0,\"sent_alone\":0,"
                        + "\"acceptance\":null,\"spent_today\":0}");
    }

    @Test
    void tellsHowDraftsFaredAndWhatTheyCost() throws IOException {
        var first = shop.drafts(shop.writes("34600777001", "When?"), "We open at ten.");
        var second = shop.drafts(shop.writes("34600777002", "When?"), "We open at ten.");
        shop.post("/approvals/" + first.id() + "/approve", "");
        shop.post("/approvals/" + second.id() + "/reject", "{\"reason\": \"wrong_tone\"}");
        shop.agentLog.called(
                new ModelCall(
                        AgentType.CONVERSATION,
                        first.proposal().conversation(),
                        "some model",
                        10,
                        10,
                        12_500L,
                        Duration.ofSeconds(1),
                        "answered"),
                shop.now.minus(Duration.ofHours(2)));
        assertThat(shop.get("/agents")
                        .json()
                        .path("data")
                        .path(0)
                        .path("performance")
                        .toString())
                .isEqualTo("{\"decided\":2,\"unedited\":1,\"edited\":0,\"rejected\":1,\"sent_alone\":0,"
                        + "\"acceptance\":0.5,\"spent_today\":0.0125}");
    }

    @Test
    void changesWhatIsNamedAndLeavesTheRest() throws IOException {
        var changed = shop.ask("PATCH", "/agents/conversation", """
                {"autonomy": "send", "intents": {"greeting": "countdown", "refund": "off"}, "daily_cap": 20,
                 "daily_budget": 1.5, "hold_first_contact": false, "is_active": false}""");
        assertThat(changed.status()).isEqualTo(200);
        Shapes.check("Agent", changed.json());
        assertThat(changed.json().path("autonomy").textValue()).isEqualTo("send");
        assertThat(changed.json().path("intents").toString())
                .isEqualTo("{\"greeting\":\"countdown\",\"refund\":\"off\"}");
        assertThat(changed.json().path("daily_budget").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(changed.json().path("daily_cap").intValue()).isEqualTo(20);
        assertThat(changed.json().path("is_active").booleanValue()).isFalse();
        assertThat(shop.team.agent(AgentType.CONVERSATION).autonomy()).isEqualTo(Autonomy.SEND);

        var freed = shop.ask(
                "PATCH",
                "/agents/conversation",
                "{\"intents\": {\"refund\": null}, \"daily_cap\": null, \"daily_budget\": null}");
        assertThat(freed.json().path("intents").toString()).isEqualTo("{\"greeting\":\"countdown\"}");
        assertThat(freed.json().path("daily_cap").isNull()).isTrue();
        assertThat(freed.json().path("daily_budget").isNull()).isTrue();
        assertThat(freed.json().path("autonomy").textValue()).isEqualTo("send");
        assertThat(shop.get("/agents").json().path("data").path(0)).isEqualTo(freed.json());
    }

    @Test
    void letsNoIntentAboveItsCeiling() throws IOException {
        var refused = shop.ask(
                "PATCH", "/agents/conversation", "{\"is_active\": false, \"intents\": {\"refund\": \"send\"}}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.detail()).contains("refund", "propose");
        assertThat(shop.team.agent(AgentType.CONVERSATION).active()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"autonomy\": \"always\"}",
                "{\"autonomy\": 5}",
                "{\"is_active\": \"yes\"}",
                "{\"intents\": [\"greeting\"]}",
                "{\"intents\": {\"world_peace\": \"propose\"}}",
                "{\"intents\": {\"greeting\": \"maximal\"}}",
                "{\"intents\": {\"greeting\": {}}}",
                "{\"daily_cap\": -1}",
                "{\"daily_cap\": 1.5}",
                "{\"daily_budget\": -0.01}",
                "{\"daily_budget\": \"1\"}",
                "{\"daily_budget\": 1e30}",
                "{\"hold_first_contact\": 0}"
            })
    void refusesChangesThatMakeNoSense(String body) throws IOException {
        var before = shop.team.agent(AgentType.CONVERSATION);
        var refused = shop.ask("PATCH", "/agents/conversation", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.detail()).isNotEmpty().doesNotContain("world_peace", "maximal", "always");
        assertThat(shop.team.agent(AgentType.CONVERSATION)).isEqualTo(before);
    }

    @Test
    void knowsNoOtherAgents() throws IOException {
        for (var type : new String[] {"seller", "CONVERSATION", "stop", "conversation%20"}) {
            assertThat(shop.ask("PATCH", "/agents/" + type, "{}").status()).isIn(404, 405);
        }
    }

    @Test
    void stopsEveryAgentAndLetsThemWorkAgain() throws IOException {
        assertThat(shop.ask(shop.freeKey, "POST", "/agents/stop", "", "").json().toString())
                .isEqualTo("{\"stopped\":true}");
        assertThat(shop.team.stopped()).isTrue();
        assertThat(shop.ask(shop.freeKey, "POST", "/agents/resume", "", "").status())
                .isEqualTo(403);
        assertThat(shop.post("/agents/resume", "").json().toString()).isEqualTo("{\"stopped\":false}");
        assertThat(shop.team.stopped()).isFalse();
        assertThat(shop.all("/events", 100))
                .extracting(entry -> entry.path("type").textValue() + " by "
                        + entry.path("actor").textValue())
                .containsSubsequence("agents.stopped by shop system", "agents.resumed by Marta");
    }

    @Test
    void aRuleIsSuggestedAcceptedAndDeclined() throws IOException {
        for (int i = 0; i < 3; i++) {
            var draft = shop.drafts(shop.writes("3460066800" + i, "When do you open?"), "Hi, we open at ten.");
            shop.post("/approvals/" + draft.id() + "/approve", "{\"text\": \"Hello, we open at ten.\"}");
        }
        var rules = shop.get("/agents/rules").json().path("data");
        assertThat(rules.size()).isEqualTo(1);
        var rule = rules.path(0);
        Shapes.check("Rule", rule);
        assertThat(rule.path("said").textValue()).isEqualTo("Hi");
        assertThat(rule.path("wanted").textValue()).isEqualTo("Hello");
        assertThat(rule.path("state").textValue()).isEqualTo("suggested");

        var path = "/agents/rules/" + rule.path("id").textValue();
        for (var bad :
                new String[] {"{}", "[]", "{\"state\":\"suggested\"}", "{\"state\":5}", "{\"wanted\":\"9 €\"}", "x"}) {
            assertThat(shop.ask("PATCH", path, bad).status()).as(bad).isBetween(400, 422);
        }
        assertThat(shop.ask("PATCH", path, "{\"state\":\"accepted\"}")
                        .json()
                        .path("state")
                        .textValue())
                .isEqualTo("accepted");
        assertThat(shop.rules.applied("Hi, yes.", "en")).isEqualTo("Hello, yes.");
        assertThat(shop.ask("PATCH", path, "{\"state\":\"declined\"}")
                        .json()
                        .path("decided_by")
                        .textValue())
                .isEqualTo("Marta");
        assertThat(shop.rules.applied("Hi, yes.", "en")).isEqualTo("Hi, yes.");
        assertThat(shop.ask("PATCH", "/agents/rules/" + UUID.randomUUID(), "{\"state\":\"declined\"}")
                        .status())
                .isEqualTo(404);
    }
}
