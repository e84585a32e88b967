package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.DraftState;
import app.parley.contact.Consent;
import app.parley.contact.Contact;
import app.parley.contact.ContactChange;
import app.parley.contact.Identity;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever says stop hears nothing more, and whoever says it in passing is still answered.
class OptOutTest {
    private static final String ANA = "34600111222";
    private static final String BO = "34600333444";
    private static final String CARL = "34600555666";
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private Contact ana() {
        return contact(ANA);
    }

    private Contact contact(String phone) {
        return spine.slices
                .contacts
                .owner(new Identity(phone, null, null, null))
                .orElseThrow();
    }

    private String consent(String purpose) {
        var consent = ana().consents().get(purpose);
        return consent == null ? "unasked" : consent.state();
    }

    @Test
    void stopEndsEverythingAndStartsNoAnswer() {
        spine.says(ANA, "wamid.1", "Hello, can you help me?");
        spine.says(ANA, "wamid.2", "STOP 🙏");

        assertThat(consent(Consent.ALL)).isEqualTo("out");
        assertThat(consent(Consent.MARKETING)).isEqualTo("out");
        assertThat(spine.drafts(DraftState.PENDING)).isEmpty();
        assertThat(spine.drafts(DraftState.WITHDRAWN)).hasSize(1);
        assertThat(spine.journal()).contains("consent.changed");
        spine.sendDue();
        assertThat(spine.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop, I am nearly there", "Where is the bus stop?", "Can I cancel?"})
    void saidInPassingItIsAQuestionLikeAnyOther(String text) {
        spine.says(ANA, "wamid.1", text);
        assertThat(consent(Consent.ALL)).isEqualTo("unasked");
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
    }

    @Test
    void whoWritesAgainIsAnsweredAndGetsNoAdverts() {
        spine.says(ANA, "wamid.1", "Stop");
        spine.says(ANA, "wamid.2", "Sorry, do you open on Monday?");

        assertThat(consent(Consent.ALL)).isEqualTo("in");
        assertThat(consent(Consent.MARKETING)).isEqualTo("out");
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);

        spine.says(ANA, "wamid.3", "START");
        assertThat(consent(Consent.MARKETING)).isEqualTo("in");
    }

    @Test
    void aStopThatIsDeliveredAgainDoesNotCountTwice() {
        var stop = spine.text(ANA, "wamid.1", "Stop");
        spine.deliver(stop);
        spine.says(ANA, "wamid.2", "START");
        spine.deliver(stop);
        spine.quiet();

        assertThat(consent(Consent.ALL)).isEqualTo("in");
    }

    @Test
    void whatSomebodyHereWroteDownForThemStays() {
        spine.says(ANA, "wamid.1", "Hello?");
        spine.slices.contacts.consent(ana().id(), Consent.ALL, false, "operator", null, "Ruth");
        spine.says(ANA, "wamid.2", "Are you there?");

        assertThat(consent(Consent.ALL)).isEqualTo("out");
    }

    @Test
    void theirOwnWordsAreKeptAsTheProof() {
        spine.says(ANA, "wamid.1", "STOP!");
        var said = ana().consents().get(Consent.ALL);
        assertThat(said.proof()).isEqualTo("STOP!");
        assertThat(said.by()).isEqualTo("contact");
    }

    @Test
    void whoOptedOutUnderAnotherNumberGetsNothingUnderThisOneUntilTheMergeIsUndone() {
        spine.says(ANA, "wamid.1", "Stop");
        var alias = ana();
        spine.says(BO, "wamid.2", "Hello?");
        var bo = contact(BO);

        spine.slices.merges.merge(alias.id(), bo.id(), "Ruth");
        assertThat(contact(BO).optedOut()).isTrue();

        spine.slices.merges.undo(alias.id(), "Ruth");
        assertThat(contact(BO).optedOut()).isFalse();
        assertThat(ana().optedOut()).isTrue();
    }

    @Test
    void anOptOutIsHeededThroughEveryMerge() {
        spine.says(ANA, "wamid.1", "Stop");
        spine.says(BO, "wamid.2", "Hello?");
        spine.says(CARL, "wamid.3", "Hello?");
        spine.slices.merges.merge(ana().id(), contact(BO).id(), "Ruth");
        spine.slices.merges.merge(contact(BO).id(), contact(CARL).id(), "Ruth");
        assertThat(contact(CARL).optedOut()).isTrue();
    }

    @Test
    void theLastWordCountsWhenTwoTurnOutToBeOne() {
        spine.says(ANA, "wamid.1", "Stop");
        var alias = ana();
        spine.says(BO, "wamid.2", "START");
        spine.slices.merges.merge(alias.id(), contact(BO).id(), "Ruth");
        assertThat(contact(BO).wantsMarketing()).isTrue();
    }

    @Test
    void whoIsBlockedStaysBlockedAfterAMerge() {
        spine.says(ANA, "wamid.1", "Hello?");
        spine.says(BO, "wamid.2", "Hello?");
        var block = new ContactChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
        spine.slices.contacts.change(ana().id(), block, "Ruth");
        spine.slices.merges.merge(ana().id(), contact(BO).id(), "Ruth");
        assertThat(contact(BO).optedOut()).isTrue();
    }
}
