package app.parley.console.agents;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Look;
import app.parley.console.kit.Motion;
import app.parley.console.kit.Texts;
import app.parley.console.kit.Times;
import app.parley.desk.agents.AdviceShown.Change;
import app.parley.desk.agents.AdviceShown.Point;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the numbers of an advice read as.
class AdviceWordsTest {
    private static final List<String> ALL = List.of(
            "conversations_begun",
            "answered",
            "first_answer_median",
            "drafts_approved",
            "drafts_edited",
            "drafts_rejected",
            "drafts_sent_alone",
            "handed_over",
            "questions_without_source",
            "findings",
            "opt_outs",
            "failed_sends",
            "nothing_changed",
            "audience",
            "audience_undecided",
            "when",
            "when_unknown",
            "template",
            "template_missing",
            "cost",
            "cost_unknown",
            "learn",
            "learn_unknown",
            "learn_nothing");

    private static Look look(String language) {
        var texts = Texts.in(language);
        return new Look(texts, new Times(texts, ZoneOffset.UTC, () -> Instant.EPOCH), new Motion(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt-BR"})
    void everythingCanBeSaidInEveryLanguageEvenWithoutItsNumbers(String language) {
        var look = look(language);
        for (var what : ALL) {
            for (var numbers : List.of(List.of(1.0, 2.0, 0.05), List.<Double>of(), List.of(-1e300, Double.NaN, 99.0))) {
                var words = AdviceWords.says(look, new Point(what, null, Change.NONE, numbers));
                assertThat(words).isNotBlank().doesNotContain("{", "advice.");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|The usual wait for a first answer was 46 min; the week before 14 min.",
                "es|La espera habitual hasta la primera respuesta fue de 46 min; la semana anterior, 14 min.",
                "pt-BR|A espera usual pela primeira resposta foi de 46 min; na semana anterior, 14 min."
            })
    void aWaitIsToldInItsTime(String language, String words) {
        assertThat(AdviceWords.says(
                        look(language), new Point("first_answer_median", null, Change.MORE, List.of(2760.0, 840.0))))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|“Complains” was noticed 17 times; the week before 3.|Read the complaints in the inbox: they often have one cause.",
                "es|Se notó «Se queja» 17 veces; la semana anterior, 3.|Lee las quejas en la bandeja: a menudo tienen una sola causa."
            })
    void aFindingIsToldWithWhatToDo(String language, String words, String toDo) {
        var point = new Point("findings", "complaint", Change.MORE, List.of(17.0, 3.0));
        assertThat(AdviceWords.says(look(language), point)).isEqualTo(words);
        assertThat(AdviceWords.toDo(look(language), point)).isEqualTo(toDo);
        assertThat(AdviceWords.toDo(look(language), new Point("findings", "complaint", Change.LESS, List.of(1.0, 9.0))))
                .isEmpty();
    }
}
