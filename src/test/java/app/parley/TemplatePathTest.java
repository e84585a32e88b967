package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Draft;
import app.parley.approval.DraftState;
import app.parley.approval.Finding;
import app.parley.approval.Proposal;
import app.parley.approval.Verdict;
import app.parley.contact.Consent;
import app.parley.conversation.Message;
import app.parley.conversation.MessageState;
import app.parley.outbox.Content;
import app.parley.template.Category;
import app.parley.template.Performance;
import app.parley.template.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A template on the way to a contact whose 24 hours are over: what the gate and the last look let through.
class TemplatePathTest {
    private static final String ANA = "34600111222";
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
        spine.says(ANA, "wamid.1", "Hello?");
        spine.passes(Duration.ofHours(30));
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private void has(Category category, Status status) throws Exception {
        spine.templates.has("visit", "en", category, status, "Hello {{1}}, we expect you.");
        spine.slices.templates.sync();
    }

    private Draft send(String language, String... values) {
        var body = List.of(values).stream()
                .map(value -> new Content.Parameter(null, value))
                .toList();
        return spine.slices.gate.submit(Proposal.byPerson(
                spine.conversation().id(), new Content.Template("visit", language, body), null, "Ruth"));
    }

    private static String reason(Draft draft) {
        return draft.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .map(Finding::check)
                .findFirst()
                .orElse("");
    }

    private Message last() {
        return spine.messages().getLast();
    }

    @Test
    void goesOutIfWhatsAppSendsIt() throws Exception {
        has(Category.UTILITY, Status.APPROVED);
        assertThat(send("en", "Ana").state()).isEqualTo(DraftState.APPROVED);
        spine.sendDue();
        assertThat(spine.sent).hasSize(1);
    }

    @Test
    void isKeptAsTheContactReadsIt() throws Exception {
        has(Category.UTILITY, Status.APPROVED);
        assertThat(send("en", "Ana {{1}} $1").text()).isEqualTo("Hello Ana {{1}} $1, we expect you.");
        assertThat(last().text()).isEqualTo("Hello Ana {{1}} $1, we expect you.");
    }

    @Test
    void isNamedWhereNobodyKnowsHowItReads() {
        assertThat(send("en", "Ana").text()).isEqualTo("visit · Ana");
    }

    @Test
    void readsAsItDidWhenItWentOutAfterItsWordsWereChanged() throws Exception {
        has(Category.UTILITY, Status.APPROVED);
        send("en", "Ana");
        spine.templates.has("visit", "en", Category.UTILITY, Status.APPROVED, "Dear {{1}}, come.");
        spine.slices.templates.sync();
        assertThat(last().text()).isEqualTo("Hello Ana, we expect you.");
    }

    @Test
    void goesOutAsBeforeWhereNothingWasEverSynced() {
        assertThat(send("en", "Ana").state()).isEqualTo(DraftState.APPROVED);
        spine.sendDue();
        assertThat(spine.sent).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"PAUSED, en, Ana", "PENDING, en, Ana", "APPROVED, en_US, Ana", "APPROVED, en, Ana|Bo"})
    void isRefusedWhereWhatsAppWouldRefuseIt(Status status, String language, String values) throws Exception {
        has(Category.UTILITY, status);

        var draft = send(language, values.split("\\|"));

        assertThat(draft.state()).isEqualTo(DraftState.REFUSED);
        assertThat(reason(draft)).isEqualTo("template");
        spine.sendDue();
        assertThat(spine.sent).isEmpty();
    }

    @Test
    void anAdvertGoesOnlyToWhoAskedForAdverts() throws Exception {
        has(Category.MARKETING, Status.APPROVED);
        assertThat(send("en", "Ana").state()).isEqualTo(DraftState.REFUSED);

        var contact = spine.conversation().contact();
        spine.slices.contacts.consent(contact, Consent.MARKETING, true, "form", null, "Ruth");
        assertThat(send("en", "Ana").state()).isEqualTo(DraftState.APPROVED);
    }

    @Test
    void aRecategorisationBetweenTheYesAndTheSendingStopsIt() throws Exception {
        has(Category.UTILITY, Status.APPROVED);
        assertThat(send("en", "Ana").state()).isEqualTo(DraftState.APPROVED);
        spine.deliver(
                Spine.accountNews(
                        Spine.ACCOUNT,
                        "template_category_update",
                        "\"message_template_id\":\"visit.en\",\"previous_category\":\"UTILITY\",\"new_category\":\"MARKETING\""));

        spine.sendDue();

        assertThat(spine.sent).isEmpty();
        assertThat(last().state()).isEqualTo(MessageState.FAILED);
        assertThat(last().failureReason()).contains("advert");
    }

    @Test
    void aPauseBetweenTheYesAndTheSendingStopsIt() throws Exception {
        has(Category.UTILITY, Status.APPROVED);
        send("en", "Ana");
        has(Category.UTILITY, Status.PAUSED);

        spine.sendDue();

        assertThat(spine.sent).isEmpty();
        assertThat(last().failureReason()).contains("paused");
    }

    @Test
    void whatBecameOfItIsCounted() throws Exception {
        has(Category.UTILITY, Status.APPROVED);
        send("en", "Ana");
        spine.sendDue();
        spine.deliver(spine.status("wamid.OUT1", "read", last().id().toString()));
        spine.says(ANA, "wamid.2", "Thank you!");

        spine.slices.templates.count();

        assertThat(spine.slices.templates.find("visit", "en").orElseThrow().performance())
                .isEqualTo(new Performance(1, 1, 1, 0, 1));
    }
}
