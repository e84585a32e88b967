package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Proposal;
import app.parley.contact.Identity;
import app.parley.conversation.ConversationId;
import app.parley.conversation.MessageState;
import app.parley.outbox.Content;
import app.parley.outbox.WaitsFor;
import app.parley.outbox.standing.Quality;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Writing to people first keeps within what WhatsApp allows, and says why something waits.
class FirstWordsTest {
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private ConversationId chat(int who) {
        var contact = spine.slices.contacts.recognise(Identity.ofPhone("3460000" + (1000 + who)), "Ruth");
        return spine.slices
                .conversations
                .opened(contact.id(), Spine.NUMBER, true, spine.now())
                .id();
    }

    private void write(ConversationId to) {
        spine.slices.gate.submit(Proposal.byPerson(to, new Content.Template("hello", "en", List.of()), null, "Ruth"));
    }

    private void writeTo(int people) {
        IntStream.range(0, people).mapToObj(this::chat).forEach(this::write);
    }

    /// Lets time pass and sends whatever may go, second by second.
    private void drain(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            spine.sendDue();
        }
    }

    private List<String> waiting() {
        var reasons = new ArrayList<String>();
        spine.storage.database.run(() -> spine.storage
                .outbox
                .inState(app.parley.outbox.OutboxState.QUEUED)
                .forEach(row -> reasons.add(String.valueOf(row.waitsFor()))));
        return reasons;
    }

    private void capability(String limit) {
        spine.deliver(Spine.accountNews(
                Spine.ACCOUNT, "business_capability_update", "\"max_daily_conversations_per_business\":" + limit));
    }

    private void account(String value) {
        spine.deliver(Spine.accountNews(Spine.ACCOUNT, "account_update", value));
    }

    @Test
    void whoIsOverTheLimitWaitsUntilTheFirstHasBeenADayAgo() {
        capability("3");
        writeTo(5);
        drain(Duration.ofSeconds(10));

        assertThat(spine.sent).hasSize(3);
        assertThat(waiting()).containsOnly(WaitsFor.PEOPLE_A_DAY);

        spine.passes(Duration.ofDays(1));
        drain(Duration.ofSeconds(10));
        assertThat(spine.sent).hasSize(5);
    }

    @Test
    void theSamePersonCostsNothingAgain() {
        capability("1");
        var ana = chat(1);
        write(ana);
        drain(Duration.ofSeconds(3));
        write(ana);
        drain(Duration.ofSeconds(10));
        assertThat(spine.sent).hasSize(2);
    }

    @Test
    void anAnswerIsNoFirstWord() {
        capability("1");
        writeTo(1);
        drain(Duration.ofSeconds(3));
        spine.says("34611000111", "wamid.1", "Hello?");
        write(spine.conversation().id());
        drain(Duration.ofSeconds(3));
        assertThat(spine.sent).hasSize(2);
    }

    @Test
    void withoutALimitNobodyWaits() {
        capability("-1");
        writeTo(12);
        drain(Duration.ofSeconds(2));
        assertThat(spine.sent).hasSize(12);
    }

    @Test
    void aNumberThatPeopleBlockBeginsTalksOneByOne() {
        spine.slices.standings.rated(Spine.NUMBER, Quality.LOW);
        writeTo(3);
        drain(Duration.ofSeconds(5));
        assertThat(spine.sent).hasSize(1);
        assertThat(waiting()).containsOnly(WaitsFor.QUALITY);
        drain(Duration.ofSeconds(20));
        assertThat(spine.sent).hasSize(3);
    }

    @Test
    void aRestrictionHoldsFirstWordsUntilItEnds() {
        var end = spine.now().plus(Duration.ofHours(6)).getEpochSecond();
        account("\"event\":\"ACCOUNT_RESTRICTION\",\"restriction_info\":[{\"restriction_type\":"
                + "\"RESTRICTED_BIZ_INITIATED_MESSAGING\",\"expiration\":" + end + "}]");
        writeTo(1);
        drain(Duration.ofSeconds(5));
        assertThat(spine.sent).isEmpty();
        assertThat(waiting()).containsOnly(WaitsFor.RESTRICTED);
        assertThat(spine.slices.standings.open()).hasSize(1);

        spine.passes(Duration.ofHours(6));
        drain(Duration.ofSeconds(3));
        assertThat(spine.sent).hasSize(1);
        assertThat(spine.slices.standings.open()).isEmpty();
    }

    @Test
    void aLockedAccountSendsNothingUntilMetaOpensItAgain() {
        account("\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":\"DISABLE\"}");
        spine.says("34611000111", "wamid.1", "Hello?");
        spine.slices.gate.submit(Proposal.byPerson(spine.conversation().id(), new Content.Text("Hi"), null, "Ruth"));
        drain(Duration.ofSeconds(5));
        assertThat(spine.sent).isEmpty();
        assertThat(spine.messages().getLast().state()).isEqualTo(MessageState.QUEUED);
        assertThat(spine.slices.dispatch.stopped().orElseThrow().reason()).contains("locked the account");

        account("\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":[\"REINSTATE\"]}");
        drain(Duration.ofSeconds(20));
        assertThat(spine.sent).hasSize(1);
        assertThat(spine.slices.dispatch.stopped()).isEmpty();
    }

    @Test
    void whatMetaToldTwiceIsShownOnceAndGoneOnceSomebodyDealtWithIt() {
        account("\"event\":\"ACCOUNT_VIOLATION\",\"violation_info\":{\"violation_type\":\"ADULT\"}");
        account("\"event\":\"ACCOUNT_VIOLATION\",\"violation_info\":{\"violation_type\":\"ADULT\"}");
        var open = spine.slices.standings.open();
        assertThat(open)
                .singleElement()
                .satisfies(concern -> assertThat(concern.words()).endsWith("ADULT"));
        spine.slices.standings.settle(open.getFirst().id());
        assertThat(spine.slices.standings.open()).isEmpty();
    }

    @Test
    void whatIsToldOfAnotherAccountIsNotOurs() {
        spine.deliver(Spine.accountNews(
                "999",
                "account_update",
                "\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":\"DISABLE\"}"));
        assertThat(spine.slices.standings.open()).isEmpty();
    }
}
