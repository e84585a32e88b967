package app.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.agent.ModelRequest;
import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Draft;
import app.parley.approval.DraftState;
import app.parley.contact.Identity;
import app.parley.conversation.ConversationId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A text that somebody of the business asks for, from the wish to the gate.
class WritingsTest {
    private static final String PHONE = "34600123456";

    @TempDir
    private Path folder;

    private final List<ModelRequest> asked = new ArrayList<>();
    private Spine spine;
    private ConversationId conversation;

    @BeforeEach
    void begin() {
        spine = new Spine(folder);
        spine.says(PHONE, "wamid.1", "Hola, soy Marta, ayer compré la silla");
        var contact = spine.slices.contacts.owner(Identity.ofPhone(PHONE)).orElseThrow();
        conversation = spine.storage
                .database
                .in(() -> spine.slices.conversations.opened(contact.id(), Spine.NUMBER, true, spine.instant()))
                .id();
        writes("¡Gracias por tu visita!", 0.9);
    }

    @AfterEach
    void end() {
        spine.close();
    }

    private void writes(String text, double confidence) {
        spine.mind = request -> {
            asked.add(request);
            return """
                    {"text": "%s", "intent": "thanks", "language": "es", "confidence": %s, "evidence": [],
                     "reason": "A thank-you."}""".formatted(text, confidence);
        };
    }

    private Draft write(String wish, Autonomy allowed) throws ModelUnavailableException {
        return spine.slices.work.writings.write(conversation, wish, "crm", allowed);
    }

    private void trustContent() {
        spine.trust(AgentType.CONTENT, Autonomy.SEND);
    }

    @Test
    void writesInTheConversationAndAPersonDecides() throws Exception {
        var draft = write("thank her for the visit", Autonomy.SEND);

        assertThat(draft.state()).isEqualTo(DraftState.PENDING);
        assertThat(draft.proposal().agent()).isEqualTo(AgentType.CONTENT);
        assertThat(draft.proposal().reason()).isEqualTo("crm: thank her for the visit");
        assertThat(asked.getFirst().instructions()).contains("thank her for the visit");
        assertThat(asked.getFirst().thread())
                .extracting(ModelRequest.Said::text)
                .contains("Hola, soy Marta, ayer compré la silla");
        assertThat(asked.getFirst().language()).isEqualTo("es");
    }

    @Test
    void goesAloneOnlyWhereBothTheAgentAndTheOneWhoAsksMay() throws Exception {
        trustContent();
        assertThat(write("thank her", Autonomy.PROPOSE).state()).isEqualTo(DraftState.PENDING);
        var alone = write("thank her again", Autonomy.SEND);
        assertThat(alone.state()).as(alone.findings().toString()).isEqualTo(DraftState.SENT_ALONE);
    }

    @Test
    void aPriceNobodyKnowsIsHeldWhoeverAsks() throws Exception {
        trustContent();
        writes("La silla cuesta 20 €, gracias", 0.99);
        assertThat(write("say the chair costs 20 €", Autonomy.SEND).state()).isEqualTo(DraftState.PENDING);
    }

    @Test
    void plainWordsAreATextOfUnknownConfidenceAndNeverGoAlone() throws Exception {
        trustContent();
        spine.mind = _ -> "¡Gracias, Marta!";
        var draft = write("thank her", Autonomy.SEND);
        assertThat(draft.state()).isEqualTo(DraftState.PENDING);
        assertThat(draft.proposal().confidence()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"text\": \"\"}", "{\"text\": 7}", "{\"text\": \"half"})
    void anAnswerWithoutATextIsNone(String answer) {
        spine.mind = _ -> answer;
        assertThatThrownBy(() -> write("thank her", Autonomy.SEND)).isInstanceOf(ModelUnavailableException.class);
        assertThat(spine.slices.approvals.open(conversation))
                .noneMatch(draft -> draft.proposal().agent() == AgentType.CONTENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            QUOTA | 32400 | the language model's quota for today is used up; it is not asked again before the next day \
            begins there
            QUOTA | 40 | the language model's quota or credit is used up for the moment; try again later
            UNREACHABLE | | the language model could not be reached; try again in a moment
            SLOW | | the language model took too long; try again in a moment
            BLOCKED | | the language model would not write this
            REFUSED | | the language model refused our key or its name; check the model in the settings
            BROKEN | | the language model's answer broke off or made no sense; try again
            """)
    void saysInPlainWordsWhyTheModelWroteNothing(Reason reason, Integer wait, String why) {
        spine.mind = _ -> {
            throw new ModelUnavailableException(
                    reason, "429 RESOURCE_EXHAUSTED {}", wait == null ? null : Duration.ofSeconds(wait), null);
        };
        assertThatThrownBy(() -> write("thank her", Autonomy.SEND)).hasMessage(why);
        assertThat(spine.slices.approvals.open(conversation))
                .noneMatch(draft -> draft.proposal().agent() == AgentType.CONTENT);
    }

    @Test
    void onceTheDaysQuotaIsUsedUpItSaysSoWithoutAskingAgain() {
        spine.mind = request -> {
            asked.add(request);
            throw new ModelUnavailableException(Reason.QUOTA, "used up", Duration.ofHours(9), null);
        };
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> write("thank her", Autonomy.SEND))
                    .hasMessageStartingWith("the language model's quota for today is used up");
        }
        assertThat(asked).hasSize(1);
    }

    @Test
    void saysWhyItWritesNothing() {
        spine.trust(AgentType.CONTENT, Autonomy.OFF);
        assertThatThrownBy(() -> write("thank her", Autonomy.SEND)).hasMessage("the content agent is switched off");
        spine.slices.team.stop("Ana");
        assertThatThrownBy(() -> write("thank her", Autonomy.SEND)).hasMessage("all agents are stopped");
        assertThat(asked).isEmpty();
    }
}
