package app.parley.connector.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.settings.Access;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatsAppChecksTest {
    private GraphStandIn graph;

    @BeforeEach
    void begin() throws IOException {
        graph = new GraphStandIn();
    }

    @AfterEach
    void end() {
        graph.close();
    }

    private String only(String check) {
        assertThat(graph.lines(check)).hasSize(1);
        return graph.lines(check).getFirst();
    }

    @Test
    void findsNothingBrokenInAHealthyAccount() {
        assertThat(graph.examine())
                .extracting(result -> result.finding().state())
                .doesNotContain(State.FAIL)
                .hasSizeGreaterThan(18);
        assertThat(only("number's state")).startsWith("OK");
        assertThat(only("subscription")).startsWith("OK");
        assertThat(only("app secret")).startsWith("OK");
    }

    @Test
    void showsNoSecret() {
        graph.refuses("/" + GraphStandIn.NUMBER, 400, 12345, 0, GraphStandIn.TOKEN);
        graph.number(",\"health_status\":{\"entities\":[{\"can_send_message\":\"BLOCKED\",\"errors\":"
                + "[{\"error_description\":\"Bad " + GraphStandIn.TOKEN + " " + GraphStandIn.SECRET + "\"}]}]}");

        assertThat(graph.examine())
                .extracting(Result::line)
                .allSatisfy(line ->
                        assertThat(line).doesNotContain(GraphStandIn.TOKEN, GraphStandIn.SECRET, GraphStandIn.VERIFY));
        assertThat(graph.visit().setup()).asString().doesNotContain(GraphStandIn.TOKEN);
    }

    @Test
    void saysThatNothingIsConnectedAndLeavesOutWhatFollows() {
        graph.access.clear();

        assertThat(only("connection")).startsWith("FAIL No WhatsApp number is connected");
        assertThat(only("number")).isEqualTo("SKIP It waits for: connection.");
        assertThat(only("real messages")).isEqualTo("SKIP It waits for: connection.");
        assertThat(graph.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PHONE_NUMBER_ID,Enter the id", "ACCESS_TOKEN,Enter the access token"})
    void namesTheOneThatIsMissing(Access missing, String words) {
        graph.access.remove(missing);

        assertThat(only("connection")).startsWith("FAIL " + missing.variable()).contains(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            463 | has expired; the one from the app's dashboard lasts 24 hours
            460 | password was changed
            467 | cut off, mistyped or withdrawn
            0   | cut off, mistyped or withdrawn
            """)
    void tellsWhyATokenIsNotAccepted(int subcode, String words) {
        graph.refuses("/debug_token", 401, 190, subcode, "Error validating access token");

        assertThat(only("access token")).startsWith("FAIL").contains(words, "system user");
        assertThat(only("number")).isEqualTo("SKIP It waits for: access token.");
    }

    @Test
    void knowsATokenThatMetaCallsInvalidWithoutRefusingTheQuestion() {
        graph.says(
                "/debug_token",
                200,
                "{\"data\":{\"is_valid\":false,\"error\":{\"code\":190,\"subcode\":463},\"scopes\":[]}}");

        assertThat(only("access token")).contains("24 hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"whatsapp_business_messaging", "whatsapp_business_management"})
    void namesThePermissionThatIsLacking(String held) {
        graph.token("\"expires_at\":0", held);

        var lacking = held.endsWith("messaging") ? "whatsapp_business_management" : "whatsapp_business_messaging";
        assertThat(only("permissions")).startsWith("FAIL The access token lacks " + lacking + ":");
    }

    @Test
    void noticesATokenForAnotherAccount() {
        graph.token(
                "\"granular_scopes\":[{\"scope\":\"whatsapp_business_messaging\",\"target_ids\":[\"999\"]}]",
                "whatsapp_business_management",
                "whatsapp_business_messaging");

        assertThat(only("permissions")).startsWith("FAIL").contains("another business account");
    }

    @ParameterizedTest
    @CsvSource({"3,WARN", "8,OK"})
    void warnsOfATokenThatEndsSoon(int days, String state) {
        var end = Instant.now().plus(Duration.ofDays(days)).plus(Duration.ofHours(1));
        graph.token(
                "\"expires_at\":" + end.getEpochSecond(),
                "whatsapp_business_management",
                "whatsapp_business_messaging");

        assertThat(only("token's end")).startsWith(state);
        if (days == 3) {
            assertThat(only("token's end")).contains("in 3 days", "system user");
        }
    }

    @Test
    void tellsABusinessAccountsIdFromANumbers() {
        graph.access.put(Access.PHONE_NUMBER_ID, GraphStandIn.ACCOUNT);
        graph.refuses("/" + GraphStandIn.ACCOUNT, 400, 100, 0, "Tried accessing nonexisting field");

        assertThat(only("number"))
                .startsWith("FAIL")
                .contains("id of a business account", "which is " + GraphStandIn.NUMBER);
    }

    @Test
    void tellsAnAccountsIdFromANumbersWhenNoAccountIsEntered() {
        graph.access.put(Access.PHONE_NUMBER_ID, GraphStandIn.ACCOUNT);
        graph.access.remove(Access.BUSINESS_ACCOUNT_ID);

        assertThat(only("number")).contains("id of a business account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+34 600 11 12 22", "+34600111222", "34-600-111222"})
    void tellsAPhoneNumberFromItsId(String number) {
        graph.access.put(Access.PHONE_NUMBER_ID, number);

        assertThat(only("connection")).startsWith("FAIL").contains("the phone number itself", "API Setup");
    }

    @Test
    void tellsAPhoneNumberInDigitsFromItsId() {
        graph.access.put(Access.PHONE_NUMBER_ID, "34600111222");

        assertThat(only("number"))
                .startsWith("FAIL")
                .contains("the phone number itself", "which is " + GraphStandIn.NUMBER);
    }

    @Test
    void saysThatANumberIsNotFound() {
        graph.access.put(Access.PHONE_NUMBER_ID, "106540352249999");

        assertThat(only("number")).startsWith("FAIL").contains("finds no number", "does not cover");
    }

    @Test
    void noticesThatTheNumberIsAnotherAccounts() {
        graph.says("/" + GraphStandIn.ACCOUNT + "/phone_numbers", 200, "{\"data\":[{\"id\":\"999\"}]}");

        assertThat(only("account")).startsWith("FAIL").contains("another business account");
    }

    @Test
    void saysThatTheAccountIsNone() {
        graph.access.put(Access.BUSINESS_ACCOUNT_ID, "102290129349999");

        assertThat(only("account")).startsWith("FAIL").contains("is not the id of a business account");
    }

    @Test
    void findsTheAccountByTheToken() {
        graph.access.remove(Access.BUSINESS_ACCOUNT_ID);
        graph.token(
                "\"granular_scopes\":[{\"scope\":\"whatsapp_business_messaging\",\"target_ids\":[\""
                        + GraphStandIn.ACCOUNT + "\"]}]",
                "whatsapp_business_management",
                "whatsapp_business_messaging");

        assertThat(only("account")).startsWith("WARN").contains("to " + GraphStandIn.ACCOUNT);
        assertThat(only("subscription")).startsWith("OK");
    }

    @Test
    void saysThatNoAppIsSubscribed() {
        graph.says("/" + GraphStandIn.ACCOUNT + "/subscribed_apps", 200, "{\"data\":[]}");

        assertThat(only("subscription"))
                .startsWith("FAIL No app is subscribed")
                .contains("POST /" + GraphStandIn.ACCOUNT + "/subscribed_apps");
        assertThat(only("real messages")).isEqualTo("SKIP It waits for: subscription.");
    }

    @Test
    void saysThatAnotherAppIsSubscribed() {
        graph.says(
                "/" + GraphStandIn.ACCOUNT + "/subscribed_apps",
                200,
                "{\"data\":[{\"whatsapp_business_api_data\":{\"id\":\"1\",\"name\":\"n8n\"}}]}");

        assertThat(only("subscription")).startsWith("FAIL").contains("another app (n8n)");
    }

    @Test
    void saysThatMessagesAreNotTicked() {
        graph.says(
                "/" + GraphStandIn.APP + "/subscriptions",
                200,
                "{\"data\":[{\"object\":\"whatsapp_business_account\",\"fields\":[{\"name\":\"flows\"}]}]}");

        assertThat(only("subscription")).startsWith("FAIL").contains("field messages");
    }

    @Test
    void saysThatTheAppSecretIsMissing() {
        graph.access.remove(Access.APP_SECRET);

        assertThat(only("app secret"))
                .startsWith("FAIL The app secret is missing")
                .contains("webhook");
        assertThat(only("number")).startsWith("OK");
    }

    @Test
    void saysThatTheAppSecretIsMissingWhereMetaDemandsIt() {
        graph.access.remove(Access.APP_SECRET);
        graph.refuses("/debug_token", 400, 100, 0, "API calls from the server require an appsecret_proof argument");

        assertThat(only("app secret")).startsWith("FAIL").contains("takes no call without it");
        assertThat(only("number")).isEqualTo("SKIP It waits for: app secret.");
    }

    @Test
    void saysThatTheAppSecretIsWrong() {
        graph.refuses("/debug_token", 400, 100, 0, "Invalid appsecret_proof provided in the API argument");

        assertThat(only("app secret")).startsWith("FAIL The app secret is wrong");
        assertThat(only("access token")).isEqualTo("SKIP It waits for: app secret.");
        assertThat(only("number")).isEqualTo("SKIP It waits for: app secret.");
    }

    @Test
    void saysThatTheVerifyTokenIsMissing() {
        graph.access.remove(Access.VERIFY_TOKEN);

        assertThat(only("verify token")).startsWith("FAIL The verify token is missing");
        assertThat(only("callback")).isEqualTo("SKIP It waits for: verify token.");
    }

    @ParameterizedTest
    @CsvSource({"3,FAIL,slow", "-3,FAIL,fast", "1,OK,right"})
    void saysThatTheClockIsOff(int minutes, String state, String word) {
        graph.clock = () -> Instant.now().minus(Duration.ofMinutes(minutes));

        assertThat(only("clock")).startsWith(state).contains(word);
    }

    @Test
    void saysThatTheVersionIsNoLongerServed() {
        graph.version = "v19.0";
        graph.served = "v26.0";

        assertThat(only("API version")).startsWith("WARN").contains("v19.0", "v26.0", "PARLEY_WHATSAPP_API_VERSION");
    }

    @Test
    void saysThatThereIsNoSuchVersion() {
        graph.refuses("/debug_token", 400, 2500, 0, "Unknown path components");

        assertThat(only("API version")).startsWith("FAIL There is no version");
        assertThat(only("access token")).isEqualTo("SKIP It waits for: API version.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "status":"PENDING"             | FAIL | The number is not registered
            "platform_type":"NOT_APPLICABLE" | FAIL | The number is not registered
            "status":"BANNED"              | FAIL | banned
            "status":"RESTRICTED"          | FAIL | restricted
            "status":"FLAGGED"             | WARN | flagged
            "account_mode":"SANDBOX"       | WARN | five recipients
            "name_status":"DECLINED"       | FAIL | declined
            "name_status":"PENDING_REVIEW" | WARN | not approved yet
            "quality_rating":"RED"         | WARN | low (RED)
            "quality_rating":"YELLOW"      | WARN | middling
            "health_status":{"entities":[{"entity_type":"WABA","can_send_message":"BLOCKED"}]} | FAIL | restricts what the business account
            "health_status":{"entities":[{"can_send_message":"LIMITED","errors":[{"error_code":141006}]}]} | WARN | means of payment
            "health_status":{"entities":[{"can_send_message":"BLOCKED","errors":[{"error_description":"Why.","possible_solution":"How."}]}]} | FAIL | Why. How.
            """)
    void saysHowTheNumberStands(String field, String state, String words) {
        graph.number("," + field);

        assertThat(only("number's state")).startsWith(state).contains(words);
    }

    @Test
    void saysThatTheAccountWasRejected() {
        graph.says("/" + GraphStandIn.ACCOUNT, 200, "{\"account_review_status\":\"REJECTED\"}");

        assertThat(only("number's state")).startsWith("FAIL").contains("rejected");
    }

    @Test
    void saysThatMetaCannotBeReached() {
        graph.close();

        assertThat(only("Graph API")).startsWith("FAIL").contains("refuses the connection");
        assertThat(only("clock")).isEqualTo("SKIP It waits for: Graph API.");
        assertThat(only("app secret")).isEqualTo("SKIP It waits for: Graph API.");
        graph.access.remove(Access.APP_SECRET);
        assertThat(only("app secret")).startsWith("FAIL The app secret is missing");
    }

    @ParameterizedTest
    @CsvSource({"200,is not Meta", "404,is not Meta", "502,having trouble"})
    void knowsAnAnswerThatIsNotMetas(int status, String words) {
        graph.says("/debug_token", status, "<html>Log in</html>");

        assertThat(only("Graph API")).startsWith("FAIL").contains(words);
    }

    @Test
    void asksEachQuestionOnce() {
        graph.examine();

        assertThat(graph.asked).doesNotHaveDuplicates().allMatch(asked -> asked.contains("appsecret_proof="));
    }

    @Test
    void asksNothingThatCouldClimbOutOfItsPlace() {
        graph.access.put(Access.BUSINESS_ACCOUNT_ID, "../..");

        assertThat(only("connection")).startsWith("FAIL " + Access.BUSINESS_ACCOUNT_ID.variable());
        graph.access.put(Access.ACCESS_TOKEN, "two words\n");
        assertThat(graph.lines("connection")).hasSize(2);
        assertThat(graph.asked).isEmpty();
    }
}
