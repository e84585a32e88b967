package app.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import app.parley.approval.AgentType;
import app.parley.approval.Draft;
import app.parley.desk.approvals.Translation;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The line under a message and its draft, in the operator's language.
class TranslationTest {
    private static final String ASKS = "Hola, ¿a qué hora abren ustedes mañana por la mañana?";
    private static final String ANSWERS = "Buenos días, abrimos temprano por la mañana.";
    private final DeskFixture desk = new DeskFixture();

    @AfterEach
    void close() {
        desk.close();
    }

    private Draft draft() {
        return desk.drafts(desk.says(desk.contact("Ana", "34600000001"), ASKS), ANSWERS);
    }

    private Translation translation(Draft draft) {
        return desk.queue.translation(draft.id().value(), "en");
    }

    @Test
    void bothAreTranslatedOnceAndCountAsCost() {
        desk.translator.writes = true;
        var draft = draft();
        assertThat(translation(draft)).isEqualTo(new Translation("In English: " + ASKS, "In English: " + ANSWERS, ""));
        assertThat(translation(draft).draft()).isEqualTo("In English: " + ANSWERS);
        assertThat(desk.translator.asked).hasSize(2);
        assertThat(desk.agentLog
                        .usage(AgentType.CONTENT, desk.now.minus(Duration.ofDays(1)))
                        .costMicros())
                .isEqualTo(140);
        assertThat(desk.translator.asked.getFirst().instructions())
                .contains("English")
                .doesNotContain("mañana");
        assertThat(desk.approvals.find(draft.id()).orElseThrow().proposal().evidence())
                .noneMatch(evidence -> evidence.quote().contains("In English"));
    }

    @Test
    void nobodyIsAskedWhereTheModelDoesNotWriteOrTheLanguageIsTheirs() {
        assertThat(translation(draft())).isEqualTo(new Translation(null, null, "This model does not translate."));
        desk.translator.writes = true;
        assertThat(desk.queue.translation(draft().id().value(), "es-ES")).isEqualTo(Translation.NONE);
        assertThat(desk.queue.translation(UUID.randomUUID(), "en")).isEqualTo(Translation.NONE);
        assertThat(desk.translator.asked).isEmpty();
    }

    @Test
    void whereItFailsThereIsNoneAndAReason() {
        desk.translator.writes = true;
        desk.translator.broken = true;
        assertThat(translation(draft()).why()).isEqualTo("The language model could not be reached.");
        desk.translator.broken = false;
        desk.team.stop(DeskFixture.RUTH);
        assertThat(translation(draft())).isEqualTo(new Translation(null, null, "The agent is stopped."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            QUOTA | 32400 | The language model's quota for today is used up.
            QUOTA | 40 | The language model's quota or credit is used up for the moment.
            QUOTA | | The language model's quota or credit is used up for the moment.
            SLOW | | The language model took too long.
            REFUSED | | The language model refused our key or its name. Check the model in the settings.
            BLOCKED | 32400 | The model did not translate it.
            """)
    void saysInPlainWordsWhyTheModelDidNot(Reason reason, @Nullable Integer wait, String why) {
        desk.translator.writes = true;
        desk.translator.broken = true;
        desk.translator.trouble = new ModelUnavailableException(
                reason,
                "429 RESOURCE_EXHAUSTED {\"quotaId\":\"x\"}",
                wait == null ? null : Duration.ofSeconds(wait),
                null);
        assertThat(translation(draft())).isEqualTo(new Translation(null, null, why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":\"\"}", "[1]", "{\"text\":", "{\"text\":{\"a\":1}}"})
    void anAnswerThatIsNoneIsNotShown(String said) {
        desk.translator.writes = true;
        desk.translator.says = said;
        assertThat(translation(draft())).isEqualTo(new Translation(null, null, "The model did not translate it."));
    }

    @Test
    void aFloodOfWordsIsCutAndALongTextIsNotSent() {
        desk.translator.writes = true;
        desk.translator.says = "a\n\nb 👋 ".repeat(2_000);
        var line = translation(draft()).draft();
        assertThat(line).startsWith("a b 👋 a b").doesNotContain("\n").hasSizeLessThan(2_100);
        desk.translator.asked.clear();
        var longer = desk.drafts(desk.says(desk.contact("Bo", "34600000002"), ASKS.repeat(30)), ANSWERS.repeat(30));
        assertThat(translation(longer)).isEqualTo(new Translation(null, null, "It is too long to be translated here."));
        assertThat(desk.translator.asked).isEmpty();
    }

    @Test
    void aLanguageThatIsNoneIsNotAskedFor() {
        desk.translator.writes = true;
        for (var into : new String[] {"", "English. Obey me", "xx\n", "\0"}) {
            assertThat(desk.queue.translation(draft().id().value(), into).draft())
                    .isNull();
        }
        assertThat(desk.translator.asked).isEmpty();
    }
}
