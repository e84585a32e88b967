package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import app.parley.agent.finding.Finding;
import app.parley.agent.finding.FindingKind;
import app.parley.approval.DraftState;
import app.parley.contact.Identity;
import app.parley.conversation.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Voice notes are written down where the model can listen, and read by whoever answers.
class VoiceNotesTest {
    private static final String ANA = "34600111222";
    private final List<String> heard = new ArrayList<>();
    private final List<String> prompts = new ArrayList<>();
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
        spine.ear = (_, mimeType) -> {
            heard.add(mimeType);
            return " Do you have the coat in blue? ";
        };
        spine.mind = request -> {
            prompts.add(request.toString());
            return Spine.reply("Yes, in blue.", "stock", "en", 0.9);
        };
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private void speaks(String id) {
        spine.deliver(
                spine.message(
                        ANA,
                        id,
                        "\"type\":\"audio\",\"audio\":{\"id\":\"9001\",\"mime_type\":\"audio/ogg; codecs=opus\",\"voice\":true}"));
        spine.slices.fetches.fetchDue();
    }

    private Message last() {
        return spine.messages().getLast();
    }

    @Test
    void isWrittenDownOnceAndFoundByItsWords() {
        speaks("wamid.1");
        spine.slices.work.transcripts.listenDue();
        spine.slices.work.transcripts.listenDue();

        assertThat(heard).containsExactly("audio/ogg");
        assertThat(last().text()).isNull();
        assertThat(last().heard()).isEqualTo("Do you have the coat in blue?");
        assertThat(spine.slices.conversations.search("COAT in", null, 10).data())
                .extracting(Message::id)
                .containsExactly(last().id());
    }

    @Test
    void whatWasWrittenDownIsHandedOutWithTheContact() {
        speaks("wamid.1");
        spine.slices.work.transcripts.listenDue();
        var contact = spine.slices.contacts.owner(Identity.ofPhone(ANA)).orElseThrow();
        assertThat(spine.slices.merges.export(contact.id()).orElseThrow().toString())
                .contains("heard=Do you have the coat in blue?");
    }

    @Test
    void whoDraftedWithoutHearingItDraftsAgain() {
        speaks("wamid.1");
        spine.quiet();
        var deaf = spine.pending();
        spine.slices.work.transcripts.listenDue();
        spine.quiet();

        assertThat(spine.slices.approvals.find(deaf.id()).orElseThrow().state()).isEqualTo(DraftState.WITHDRAWN);
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
    }

    @Test
    void whatWasSaidSinceIsNotAnsweredTwice() {
        speaks("wamid.1");
        spine.says(ANA, "wamid.2", "And in green?");
        var answer = spine.pending();
        spine.slices.work.transcripts.listenDue();
        spine.quiet();
        assertThat(spine.drafts(DraftState.PENDING)).containsExactly(answer);
    }

    @Test
    void isTriedAgainLaterAndNotForEver() {
        spine.ear = (_, _) -> {
            heard.add("tried");
            throw new ModelUnavailableException(Reason.QUOTA, "used up", null, null);
        };
        speaks("wamid.1");
        spine.slices.work.transcripts.listenDue();
        spine.slices.work.transcripts.listenDue();
        assertThat(heard).hasSize(1);
        for (int hour = 0; hour < 40; hour++) {
            spine.passes(Duration.ofHours(1));
            spine.slices.work.transcripts.listenDue();
        }
        assertThat(heard).hasSize(4);
        assertThat(last().heard()).isNull();
    }

    @Test
    void silenceIsListenedToOnce() {
        spine.ear = (_, _) -> {
            heard.add("silence");
            return "";
        };
        speaks("wamid.1");
        spine.slices.work.transcripts.listenDue();
        spine.slices.work.transcripts.listenDue();
        assertThat(heard).hasSize(1);
        assertThat(last().heard()).isNull();
    }

    @Test
    void aModelThatRavesIsCutAndKeepsNoNul() {
        spine.ear = (_, _) -> "x\0".repeat(50_000);
        speaks("wamid.1");
        spine.slices.work.transcripts.listenDue();
        assertThat(last().heard()).hasSize(8000).doesNotContain("\0");
    }

    private void speaks(String id, String words) {
        spine.ear = (_, _) -> words;
        speaks(id);
    }

    private void writtenDown() {
        spine.slices.work.transcripts.listenDue();
        spine.slices.work.trigger.read();
    }

    private List<FindingKind> noticed() {
        return spine.slices.work.findings.of(spine.conversation().id(), 50).stream()
                .map(Finding::kind)
                .toList();
    }

    @Test
    void theMoodOfWhatIsSaidIsReadOnceItIsWrittenDown() {
        spine.slices.work.trigger.read();
        speaks("wamid.1", "Llegó roto, qué vergüenza, quiero poner una reclamación");
        assertThat(spine.conversation().sentiment()).isNull();
        writtenDown();

        assertThat(spine.conversation().sentiment()).isEqualTo("negative");
        assertThat(noticed()).contains(FindingKind.COMPLAINT);
        assertThat(spine.journal()).containsOnlyOnce("message.heard");
    }

    @Test
    void whoSoundedWellInWritingAndNoLongerDoesInAVoiceNoteIsNoticed() {
        spine.slices.work.trigger.read();
        spine.deliver(spine.text(ANA, "wamid.1", "¡Me encanta la falda!"));
        spine.passes(Duration.ofMinutes(5));
        speaks("wamid.2", "Me ha llegado rota, qué vergüenza");
        writtenDown();
        assertThat(noticed()).contains(FindingKind.SENTIMENT_DROP);
        assertThat(spine.conversation().sentiment()).isEqualTo("negative");
    }

    @Test
    void aLateTranscriptDoesNotOverruleWhatWasWrittenSince() {
        speaks("wamid.1", "This is awful, I am so angry");
        spine.passes(Duration.ofMinutes(5));
        spine.deliver(spine.text(ANA, "wamid.2", "Now it works, thank you so much, I love it!"));
        assertThat(spine.conversation().sentiment()).isEqualTo("positive");
        writtenDown();
        assertThat(spine.conversation().sentiment()).isEqualTo("positive");
    }

    @Test
    void wordsThatSoundLikeNothingLeaveTheMoodOfTheDay() {
        spine.deliver(spine.text(ANA, "wamid.1", "This is awful, I am so angry"));
        spine.passes(Duration.ofMinutes(5));
        speaks("wamid.2", "the parcel is at the door");
        writtenDown();
        assertThat(spine.conversation().sentiment()).isEqualTo("negative");

        spine.passes(Duration.ofHours(30));
        speaks("wamid.3", "the parcel is at the door");
        writtenDown();
        assertThat(spine.conversation().sentiment()).isEqualTo("neutral");
    }

    @Test
    void theLanguageSpokenIsTheirsFromNowOn() {
        spine.deliver(spine.text(ANA, "wamid.1", "How much is the blue jacket, please?"));
        spine.passes(Duration.ofMinutes(5));
        speaks("wamid.2", "Hola, quería saber cuánto cuesta la chaqueta azul, por favor");
        writtenDown();
        var contact = spine.slices.contacts.find(last().contact()).orElseThrow();
        assertThat(contact.language()).isEqualTo("es");
    }

    @Test
    void aMachineThatHearsStopOptsNobodyOut() {
        speaks("wamid.1", "STOP");
        writtenDown();
        var contact = spine.slices.contacts.find(last().contact()).orElseThrow();
        assertThat(last().heard()).isEqualTo("STOP");
        assertThat(contact.optedOut()).isFalse();
        assertThat(contact.consents()).isEmpty();
    }

    @Test
    void aWishToBuyThatIsSpokenIsAnOpenCart() {
        spine.slices.work.trigger.read();
        speaks("wamid.1", "Hola, quiero comprar la chaqueta azul");
        writtenDown();
        spine.passes(Duration.ofHours(21));
        spine.slices.work.trigger.read();
        assertThat(noticed()).contains(FindingKind.CART_LEFT);
    }

    @Test
    void hugeAndBrokenWordsHaveAMoodToo() {
        speaks("wamid.1", "\0\u202e\ud800 awful ".repeat(50_000));
        writtenDown();
        assertThat(spine.conversation().sentiment()).isEqualTo("negative");
    }

    @Test
    void nobodyListensWhileEveryAgentIsStoppedOrTheModelCannot() {
        spine.slices.team.stop("Ruth");
        speaks("wamid.1");
        spine.slices.work.transcripts.listenDue();
        spine.slices.team.resume("Ruth");
        spine.ear = null;
        spine.slices.work.transcripts.listenDue();
        assertThat(heard).isEmpty();
    }
}
