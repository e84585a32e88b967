package app.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Intents;
import app.parley.desk.settings.AccessField;
import app.parley.desk.settings.AccessShown;
import app.parley.desk.settings.AccessWish;
import app.parley.desk.settings.AgentRules;
import app.parley.desk.settings.Kept;
import app.parley.desk.settings.Preferences;
import app.parley.desk.settings.QuickReply;
import app.parley.desk.settings.Service;
import app.parley.desk.settings.Trial;
import app.parley.desk.settings.WorkingRules;
import app.parley.settings.Access;
import app.parley.settings.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsDeskTest {
    private static final String TOKEN = "EAAtoken0123456789";
    private final DeskFixture shop = new DeskFixture();

    @AfterEach
    void close() {
        shop.close();
    }

    private static WorkingRules with(WorkingRules rules, Duration undoTime) {
        return new WorkingRules(
                undoTime,
                rules.countdown(),
                rules.oldestAnswer(),
                rules.oldestAlone(),
                rules.phoneQuiet(),
                rules.rawKept(),
                rules.mediaKept());
    }

    private AccessShown field(AccessField field) {
        return shop.settings.connections().fields().stream()
                .filter(shown -> shown.field() == field)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void undoTimeCountsAtOnce() {
        var told = new ArrayList<String>();
        shop.settings.listen(() -> told.add("told"));

        assertThat(shop.settings.keepRules(with(shop.settings.rules(), Duration.ofSeconds(30))))
                .isEqualTo(new Kept.Done());

        assertThat(shop.choices.now().undoTime()).isEqualTo(Duration.ofSeconds(30));
        assertThat(told).hasSize(1);
    }

    @Test
    void rulesBeyondTheirBoundsAreRefusedFieldByField() {
        var before = shop.choices.now();

        assertThat(shop.settings.keepRules(new WorkingRules(
                        Duration.ofSeconds(61),
                        Duration.ZERO,
                        Duration.ofDays(8),
                        Duration.ofDays(2),
                        Duration.ofDays(2),
                        Duration.ZERO,
                        Duration.ofDays(-1))))
                .isInstanceOfSatisfying(
                        Kept.Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Kept.Flaw::field)
                                .containsExactly(
                                        "undoTime",
                                        "countdown",
                                        "oldestAnswer",
                                        "oldestAlone",
                                        "phoneQuiet",
                                        "rawKept",
                                        "mediaKept"));
        assertThat(shop.choices.now()).isEqualTo(before);
    }

    @Test
    void rulesLeaveStoppedAgentsStopped() {
        shop.team.stop("Ruth");
        shop.settings.keepRules(with(shop.settings.rules(), Duration.ZERO));

        assertThat(shop.team.stopped()).isTrue();
    }

    @Test
    void aLevelSetByHandNeverPassesItsCeiling() {
        var rules = shop.settings.agents().getFirst();
        assertThat(rules.agent()).isEqualTo("conversation");
        assertThat(rules.alwaysAsked()).contains("refund", "complaint", "person");

        shop.settings.keepAgent(
                new AgentRules("conversation", AgentRules.Level.SEND, false, true, 40L, 2_500_000L, List.of()));

        var agent = shop.team.agent(AgentType.CONVERSATION);
        assertThat(agent.level(Intents.of("opening_hours"))).isEqualTo(Autonomy.SEND);
        assertThat(agent.level(Intents.of("refund"))).isEqualTo(Autonomy.PROPOSE);
        assertThat(agent.dailyCap()).isEqualTo(40);
        assertThat(shop.settings.agents().getFirst().dailyBudgetMicros()).isEqualTo(2_500_000L);
    }

    @Test
    void anAgentSwitchedOffComesBackWhenItGetsALevel() {
        var rules = shop.settings.agents().getFirst();
        shop.settings.keepAgent(level(rules, AgentRules.Level.OFF));
        assertThat(shop.team.agent(AgentType.CONVERSATION).active()).isFalse();
        assertThat(shop.settings.agents().getFirst().level()).isEqualTo(AgentRules.Level.OFF);

        shop.settings.keepAgent(level(rules, AgentRules.Level.PROPOSE));
        assertThat(shop.team.agent(AgentType.CONVERSATION).active()).isTrue();
    }

    private static AgentRules level(AgentRules rules, AgentRules.Level level) {
        return new AgentRules(
                rules.agent(),
                level,
                rules.holdFirstContact(),
                rules.tellOnHandOver(),
                rules.dailyCap(),
                rules.dailyBudgetMicros(),
                List.of());
    }

    @Test
    void capsAreNeitherNegativeNorEndless() {
        var rules =
                new AgentRules("conversation", AgentRules.Level.PROPOSE, true, false, -1L, Long.MAX_VALUE, List.of());

        assertThat(shop.settings.keepAgent(rules))
                .isInstanceOfSatisfying(
                        Kept.Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Kept.Flaw::field)
                                .containsExactly("dailyCap", "dailyBudgetMicros"));
        assertThat(shop.settings.keepAgent(
                        new AgentRules("campaign", AgentRules.Level.SEND, true, false, null, null, List.of())))
                .isInstanceOf(Kept.Refused.class);
    }

    @Test
    void keptConnectionsCountFromTheNextStartAndSecretsAreNotShown() {
        var kept = shop.settings.keepConnections(List.of(
                new AccessWish(AccessField.PHONE_NUMBER_ID, " 106540352242922 \0"),
                new AccessWish(AccessField.ACCESS_TOKEN, TOKEN)));

        assertThat(kept).isEqualTo(new Kept.Done());
        assertThat(shop.settings.connections().waiting()).isTrue();
        assertThat(field(AccessField.PHONE_NUMBER_ID).value()).isEqualTo("106540352242922");
        assertThat(field(AccessField.ACCESS_TOKEN).origin()).isEqualTo(AccessShown.Origin.SETTINGS);
        assertThat(shop.settings.connections().toString()).doesNotContain(TOKEN);
        assertThat(shop.keptSecrets).containsValue(TOKEN);
        assertThat(shop.settings(Map.of()).connections().waiting()).isFalse();
    }

    @Test
    void whatTheEnvironmentGivesIsSaidAndTriedInPlaceOfWhatIsTyped() {
        var desk = shop.settings(Map.of("PARLEY_WHATSAPP_ACCESS_TOKEN", TOKEN));
        assertThat(desk.connections().fields())
                .filteredOn(shown -> shown.origin() == AccessShown.Origin.ENVIRONMENT)
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.variable()).isEqualTo("PARLEY_WHATSAPP_ACCESS_TOKEN");
                    assertThat(shown.value()).isEmpty();
                });

        desk.test(Service.WHATSAPP, List.of(new AccessWish(AccessField.ACCESS_TOKEN, "typed")));

        assertThat(shop.tried.getFirst()).containsEntry(Access.ACCESS_TOKEN, TOKEN);
    }

    @Test
    void flawsKeepNothing() {
        shop.flaws = List.of(new Connection.Flaw(Access.ACCESS_TOKEN, "Enter the access token."));

        assertThat(shop.settings.keepConnections(List.of(new AccessWish(AccessField.PHONE_NUMBER_ID, "123456"))))
                .isEqualTo(new Kept.Refused(List.of(new Kept.Flaw("ACCESS_TOKEN", "Enter the access token."))));
        assertThat(shop.connectionsFile).doesNotExist();
    }

    @Test
    void anUnknownModelAndEndlessTextsAreRefused() {
        assertThat(shop.settings.keepConnections(List.of(
                        new AccessWish(AccessField.MODEL, "oracle"),
                        new AccessWish(AccessField.GEMINI_MODEL, "g".repeat(100_000)))))
                .isInstanceOfSatisfying(
                        Kept.Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Kept.Flaw::field)
                                .containsExactly("MODEL", "GEMINI_MODEL"));
    }

    @Test
    void saysWhatATrialFound() {
        assertThat(shop.settings.test(Service.GEMINI, List.of()))
                .isEqualTo(new Trial.Works(List.of("+34 986 555 010", "Lúa"), ""));
        shop.trial = new Connection.Trial.Fails("WhatsApp did not answer in time. Try again.");
        assertThat(shop.settings.test(Service.GEMINI, List.of()))
                .isEqualTo(new Trial.Fails("WhatsApp did not answer in time. Try again."));
    }

    @Test
    void fieldsOfTheDeskAreThoseOfTheSlice() {
        assertThat(Arrays.stream(AccessField.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(Access.values()).map(Enum::name).toList());
    }

    @Test
    void preferencesAreKeptAndTold() {
        var told = new ArrayList<String>();
        shop.settings.listen(() -> told.add("told"));
        var chosen = Preferences.of("Ruth")
                .withPerson("Ana Gíl")
                .withTheme(Preferences.Theme.DARK)
                .withLanguage("es")
                .withCompact(true)
                .withSingleKeys(false)
                .withNotifications(false)
                .withSound(true)
                .afterWelcome();

        shop.settings.prefer(chosen);

        assertThat(shop.settings.preferences()).isEqualTo(chosen);
        assertThat(told).hasSize(1);
    }

    @Test
    void aWordStandsForOneReplyOnly() {
        var twice = List.of(new QuickReply("hours", "9 to 18"), new QuickReply("hours", "10 to 19"));
        assertThatThrownBy(() -> shop.settings.keepQuickReplies(twice)).isInstanceOf(IllegalArgumentException.class);
    }
}
