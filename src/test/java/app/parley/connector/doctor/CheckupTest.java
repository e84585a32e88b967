package app.parley.connector.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.connector.simulator.Simulator;
import app.parley.connector.simulator.SimulatorSettings;
import app.parley.connector.tunnel.Funnel;
import app.parley.connector.tunnel.NamedTunnel;
import app.parley.desk.connect.Asked;
import app.parley.desk.connect.CheckLine;
import app.parley.desk.connect.Looked;
import app.parley.settings.Access;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the wizard is told of a token, by the simulator's account and by one that misbehaves.
class CheckupTest {
    private GraphStandIn graph;
    private final Map<Access, String> typed = new EnumMap<>(Access.class);

    @BeforeEach
    void begin() throws IOException {
        graph = new GraphStandIn();
        typed.put(Access.ACCESS_TOKEN, GraphStandIn.TOKEN);
        typed.put(Access.APP_SECRET, GraphStandIn.SECRET);
        covers("\"expires_at\":0");
        choice("");
    }

    @AfterEach
    void end() {
        graph.close();
    }

    private void covers(String more) {
        graph.token(
                more + ",\"granular_scopes\":[{\"scope\":\"whatsapp_business_messaging\",\"target_ids\":[\""
                        + GraphStandIn.ACCOUNT + "\"]}]",
                "whatsapp_business_management",
                "whatsapp_business_messaging");
    }

    private void choice(String name) {
        graph.says(
                "/" + GraphStandIn.ACCOUNT + "/phone_numbers",
                200,
                "{\"data\":[{\"id\":\"%s\",\"display_phone_number\":\"+34 600 11 12 22\",\"verified_name\":\"%s\"}]}"
                        .formatted(GraphStandIn.NUMBER, name));
    }

    private static Checkup at(URI address) {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new Checkup(
                access -> new Setup(
                        Path.of("target"), here, here, access, List.copyOf(access.values()), address, "v25.0", ""),
                Map.of(),
                new Funnel("", 8481),
                new NamedTunnel(""),
                InstantSource.system());
    }

    private Looked look() {
        return at(graph.address()).look(typed);
    }

    private Looked.Found found() {
        assertThat(look()).isInstanceOf(Looked.Found.class);
        return (Looked.Found) look();
    }

    private String nothing() {
        assertThat(look()).isInstanceOf(Looked.Nothing.class);
        return ((Looked.Nothing) look()).why();
    }

    private static Simulator simulator() {
        return new Simulator(
                new SimulatorSettings(
                        GraphStandIn.NUMBER,
                        GraphStandIn.ACCOUNT,
                        "+34 986 555 010",
                        GraphStandIn.TOKEN,
                        GraphStandIn.SECRET,
                        1,
                        1),
                InstantSource.system(),
                (_, _) -> {});
    }

    @Test
    void findsTheAccountAndItsNumberByTheTokenAlone() {
        try (var simulator = simulator()) {
            var looked = at(simulator.baseUrl()).look(Map.of(Access.ACCESS_TOKEN, GraphStandIn.TOKEN));

            assertThat(looked).isInstanceOf(Looked.Found.class);
            var found = (Looked.Found) looked;
            assertThat(found.accounts()).hasSize(1);
            assertThat(found.accounts().getFirst().id()).isEqualTo(GraphStandIn.ACCOUNT);
            assertThat(found.accounts().getFirst().numbers())
                    .extracting(number -> number.id() + " " + number.shown())
                    .containsExactly(GraphStandIn.NUMBER + " +34 986 555 010");
            assertThat(found.remarks())
                    .extracting(CheckLine::sentence)
                    .containsExactly("It may send and manage.", "It never expires.");
        }
    }

    @Test
    void everyCheckOfTheSimulatorsAccountIsToldAsItEnds() {
        try (var simulator = simulator()) {
            typed.put(Access.PHONE_NUMBER_ID, GraphStandIn.NUMBER);
            typed.put(Access.BUSINESS_ACCOUNT_ID, GraphStandIn.ACCOUNT);
            typed.put(Access.VERIFY_TOKEN, "a word");
            var lines = new ArrayList<CheckLine>();

            at(simulator.baseUrl()).examine(typed, false, lines::add);

            assertThat(lines).extracting(CheckLine::check).contains("access token", "number", "subscription");
            assertThat(lines).extracting(CheckLine::check).doesNotContain("callback", "workspace");
        }
    }

    private String delivering(Simulator simulator, String address, String word) {
        typed.put(Access.BUSINESS_ACCOUNT_ID, GraphStandIn.ACCOUNT);
        typed.put(Access.VERIFY_TOKEN, word);
        typed.put(Access.RELAY_URL, address);
        return at(simulator.baseUrl()).deliverHere(typed).orElse("done");
    }

    @Test
    void metaDeliversToTheAddressThatKnowsTheWordAndToNoOther() throws IOException {
        try (var simulator = simulator();
                var webhook = WebhookStandIn.that(WebhookStandIn.challenge())) {
            assertThat(delivering(simulator, webhook.url(), "another word")).contains("no right answer");
            assertThat(delivering(simulator, webhook.url(), GraphStandIn.VERIFY))
                    .isEqualTo("done");

            var lines = new ArrayList<CheckLine>();
            typed.put(Access.PHONE_NUMBER_ID, GraphStandIn.NUMBER);
            at(simulator.baseUrl()).examine(typed, true, lines::add);
            assertThat(lines)
                    .filteredOn(line -> line.check().equals("callback"))
                    .extracting(CheckLine::sentence)
                    .allMatch(sentence -> sentence.startsWith("The webhook answers"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my shop", "http://shop.example", "ftp://shop.example/x"})
    void anAddressThatMetaCannotUseIsNotEvenSentThere(String address) {
        try (var simulator = simulator()) {
            assertThat(delivering(simulator, address, GraphStandIn.VERIFY))
                    .containsAnyOf("does not know its address", "https only");
        }
    }

    @Test
    void anAppThatNeverHadAnAddressGetsItWithTheFieldsWeRead() throws IOException {
        try (var webhook = WebhookStandIn.that(WebhookStandIn.challenge())) {
            graph.says("/" + GraphStandIn.APP + "/subscriptions", 200, "{\"data\":[]}");
            graph.says("/" + GraphStandIn.ACCOUNT + "/subscribed_apps", 200, "{\"success\":true}");
            typed.put(Access.BUSINESS_ACCOUNT_ID, GraphStandIn.ACCOUNT);
            typed.put(Access.VERIFY_TOKEN, GraphStandIn.VERIFY);
            typed.put(Access.RELAY_URL, webhook.url());

            assertThat(at(graph.address()).deliverHere(typed)).isEmpty();
            assertThat(graph.wishes).anyMatch(wish -> wish.contains("account_update") && wish.contains("history"));
        }
    }

    private String registering(String pin) {
        typed.put(Access.PHONE_NUMBER_ID, GraphStandIn.NUMBER);
        return at(graph.address()).register(typed, pin).orElse("registered");
    }

    @Test
    void aNumberIsRegisteredWithItsPinAndTheReasonSaidIfNot() {
        graph.says("/" + GraphStandIn.NUMBER + "/register", 200, "{\"success\":true}");
        assertThat(registering(" 123456 ")).isEqualTo("registered");
        assertThat(graph.wishes).anyMatch(wish -> wish.contains("\"pin\":\"123456\""));

        graph.refuses("/" + GraphStandIn.NUMBER + "/register", 400, 133005, 0, "Two step verification PIN Mismatch");
        assertThat(registering("654321")).isEqualTo("The six-digit PIN is wrong.");
        graph.refuses("/" + GraphStandIn.NUMBER + "/register", 400, 133016, 0, "too many");
        assertThat(registering("654321")).contains("72 hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "\u0661\u0662\u0663\u0664\u0665\u0666", "123 456"})
    void aPinThatIsNoneIsNotEvenSent(String pin) {
        assertThat(registering(pin)).isEqualTo("The PIN has six digits.");
        assertThat(graph.wishes).isEmpty();
    }

    @Test
    void aTokenOfTheDashboardEndsWithinADay() {
        covers("\"expires_at\":"
                + InstantSource.system().instant().plus(Duration.ofHours(23)).getEpochSecond());

        assertThat(found().remarks())
                .filteredOn(line -> line.state() == CheckLine.State.WARN)
                .extracting(CheckLine::sentence)
                .singleElement()
                .asString()
                .contains("will expire in 22 hours", "never expires");
    }

    @Test
    void aTokenThatHasExpiredSaysHowToMakeAnother() {
        graph.refuses("/debug_token", 401, 190, 463, "Session has expired");

        assertThat(nothing()).contains("has expired", "24 hours");
    }

    @Test
    void aMissingPermissionIsNamed() {
        graph.token("\"expires_at\":0", "whatsapp_business_management");

        assertThat(nothing()).contains("lacks whatsapp_business_messaging");
    }

    @Test
    void aWrongAppSecretIsNamedBeforeAnythingElse() {
        graph.refuses("/debug_token", 400, 100, 0, "Invalid appsecret_proof provided in the API argument");

        assertThat(nothing()).startsWith("The app secret is wrong");
    }

    @Test
    void aTokenThatIsBoundToNoAccountAsksForTheAccount() {
        graph.token("\"expires_at\":0", "whatsapp_business_management", "whatsapp_business_messaging");
        assertThat(nothing()).contains("enter the account's id");

        typed.put(Access.BUSINESS_ACCOUNT_ID, GraphStandIn.ACCOUNT);
        assertThat(found().accounts()).hasSize(1);
    }

    @Test
    void theIdOfANumberInPlaceOfAnAccountsFindsNothing() {
        graph.token("\"expires_at\":0", "whatsapp_business_management", "whatsapp_business_messaging");
        typed.put(Access.BUSINESS_ACCOUNT_ID, GraphStandIn.NUMBER);

        assertThat(nothing()).startsWith("The token reaches no business account with a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "EAA\u0000x", "ey\nJ", "токен", "../../me"})
    void whatIsNoTokenIsNeverSentOrFindsNothing(String token) {
        typed.put(Access.ACCESS_TOKEN, token);
        graph.refuses("/debug_token", 401, 190, 0, "Invalid OAuth access token");

        assertThat(nothing()).containsAnyOf("This is no access token", "Meta does not accept");
        assertThat(graph.asked).allMatch(path -> path.startsWith("/v25.0/debug_token?"));
    }

    @Test
    void aHugePasteIsNotSent() {
        typed.put(Access.ACCESS_TOKEN, "x".repeat(5_000_000));

        assertThat(nothing()).isEqualTo("This is far too long.");
        var lines = new ArrayList<CheckLine>();
        at(graph.address()).examine(typed, false, lines::add);
        assertThat(lines).extracting(CheckLine::state).containsExactly(CheckLine.State.FAIL);
        assertThat(at(graph.address()).askForHistory(typed)).isInstanceOf(Asked.Refused.class);
        assertThat(graph.asked).isEmpty();
    }

    @Test
    void aHostileNameIsCutAndHoldsNoControls() {
        choice("\\u202eevil\\n\\u0000" + "x".repeat(5000));

        assertThat(found().accounts().getFirst().numbers().getFirst().name())
                .startsWith("evil")
                .hasSizeLessThanOrEqualTo(100)
                .doesNotContain("\u202e", "\n", "\u0000");
    }

    @Test
    void anIdThatWouldClimbOutOfItsPlaceIsNotAsked() {
        graph.token(
                "\"expires_at\":0,\"granular_scopes\":[{\"scope\":\"whatsapp_business_messaging\",\"target_ids\":"
                        + "[\"../me\",\"1/accounts\"]}]",
                "whatsapp_business_management",
                "whatsapp_business_messaging");

        assertThat(nothing()).contains("enter the account's id");
        assertThat(graph.asked).allMatch(path -> path.startsWith("/v25.0/debug_token?"));
    }

    @Test
    void noAnswerRepeatsASecret() {
        graph.refuses("/debug_token", 500, 1, 0, GraphStandIn.TOKEN);
        assertThat(look().toString()).doesNotContain(GraphStandIn.TOKEN, GraphStandIn.SECRET);

        covers("\"expires_at\":0");
        choice(GraphStandIn.TOKEN.substring(0, 4));
        assertThat(look().toString()).doesNotContain(GraphStandIn.TOKEN, GraphStandIn.SECRET);
    }

    @Test
    void asksThePhoneForContactsAndChatsWhereItSharesTheNumber() {
        try (var simulator = simulator()) {
            typed.put(Access.PHONE_NUMBER_ID, GraphStandIn.NUMBER);
            var checkup = at(simulator.baseUrl());
            assertThat(checkup.askForHistory(typed))
                    .isInstanceOfSatisfying(
                            Asked.Refused.class,
                            refused -> assertThat(refused.why()).contains("not shared with the WhatsApp Business app"));

            simulator.shareWithPhone();
            assertThat(checkup.askForHistory(typed)).isEqualTo(new Asked.Coming());
        }
    }

    @Test
    void handsOutTheFreeMailboxesFiles() {
        assertThat(at(graph.address()).mailboxFiles())
                .hasEntrySatisfying("worker.js", text -> assertThat(text).contains("/webhooks/whatsapp"))
                .hasEntrySatisfying("wrangler.toml", text -> assertThat(text).contains("worker.js"));
    }

    @Test
    void asksNothingForANumberThatIsNone() {
        typed.put(Access.PHONE_NUMBER_ID, "../me");

        assertThat(at(graph.address()).askForHistory(typed)).isInstanceOf(Asked.Refused.class);
        assertThat(graph.asked).isEmpty();
    }
}
