package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Autonomy;
import app.parley.approval.DraftState;
import app.parley.approval.Evidence;
import app.parley.approval.Proposal;
import app.parley.approval.Verdict;
import app.parley.connector.model.OfflineModel;
import app.parley.knowledge.KnowledgeItem;
import app.parley.outbox.Content;
import app.parley.outbox.OutboundMessage;
import app.parley.settings.hours.BusinessHours;
import app.parley.settings.hours.HoursChosen;
import app.parley.settings.hours.HoursText;
import app.parley.settings.hours.NightPlan;
import app.parley.settings.hours.OpeningHours;
import app.parley.settings.hours.QuietHours;
import app.parley.settings.hours.Span;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What happens to messages while the business is closed, by the plan that the owner chose.
class ClosedTest {
    private static final String ANA = "34600000001";
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
        spine.trust(Autonomy.SEND);
        var shopTime = ZonedDateTime.ofInstant(spine.now(), spine.slices.hours.zone());
        var evening = shopTime.toLocalDate().atTime(22, 0).atZone(shopTime.getZone());
        spine.passes(Duration.between(spine.now(), evening));
    }

    @AfterEach
    void close() {
        spine.close();
    }

    private void chooses(NightPlan plan) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, HoursText.day("10-14, 16-20"));
        }
        spine.slices.hours.keep(new HoursChosen(new OpeningHours(week, List.of()), plan, null));
    }

    private void asks(String id, String words) {
        spine.says(ANA, id, words);
        spine.quiet();
        spine.sendDue();
    }

    private List<String> sent() {
        return spine.sent.stream()
                .map(OutboundMessage::content)
                .map(content -> ((Content.Text) content).body())
                .toList();
    }

    @Test
    void whoWritesAtNightIsToldOnceWhenSomebodyIsBackAndTheDraftWaits() {
        chooses(NightPlan.NOTICE);
        asks("wamid.1", "Hola, ¿tenéis la chaqueta en talla M?");
        asks("wamid.2", "¿Hay alguien ahí?");
        assertThat(sent()).singleElement().asString().contains("volvemos mañana a las 10:00");
        assertThat(spine.pending().findings())
                .anySatisfy(finding -> assertThat(finding.check()).isEqualTo("hours"));

        spine.passes(Duration.ofHours(24));
        asks("wamid.3", "¿Y hoy?");
        assertThat(sent()).hasSize(2);
    }

    @Test
    void theNoticeAnswersNothingSoTheAgentReadsTheWholeNight() {
        chooses(NightPlan.NOTICE);
        asks("wamid.1", "Do you have the jacket in size M?");
        spine.read.clear();
        asks("wamid.2", "In blue, please.");
        assertThat(spine.slices.approvals.open(spine.conversation().id())).hasSize(1);
        assertThat(spine.slices.conversations.answeredBefore(
                        spine.conversation().id()))
                .as("nobody has answered this customer yet")
                .isFalse();
    }

    @Test
    void wherePeopleShallWaitNothingGoesAloneAndNothingIsTold() {
        chooses(NightPlan.WAIT);
        asks("wamid.1", "Hello, are you there?");
        assertThat(sent()).isEmpty();
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
        spine.passes(Duration.ofHours(13));
        asks("wamid.2", "Good morning!");
        assertThat(sent()).as("open again").hasSize(1);
    }

    @Test
    void wherePlanIsToAnswerTheNightIsAsTheDay() {
        chooses(NightPlan.ANSWER);
        asks("wamid.1", "Hello, are you there?");
        assertThat(sent()).singleElement().asString().startsWith("We will help you right away.");
    }

    @Test
    void aCustomerWhoAsksWhenItIsOpenHearsTheHoursThatAreSet() {
        chooses(NightPlan.ANSWER);
        spine.slices.reading.learn();
        spine.mind = request -> {
            assertThat(request.passages().getFirst().source()).isEqualTo("opening hours");
            return Spine.reply(request.passages().getFirst().text(), "opening_hours", "en", 0.95);
        };
        asks("wamid.1", "What are your opening hours?");
        assertThat(sent()).hasSize(1);
        assertThat(spine.drafts(DraftState.SENT_ALONE).getFirst().proposal().evidence())
                .extracting(Evidence::source)
                .contains("opening hours");
    }

    @Test
    void theOfflineModelSaysTheHoursThatAreSetInTheCustomersLanguage() {
        chooses(NightPlan.ANSWER);
        spine.slices.reading.learn();
        var offline = new OfflineModel();
        spine.mind = request -> offline.answer(request).text();
        spine.trust(Autonomy.PROPOSE);
        asks("wamid.1", "Hola! Hasta qué hora abrís hoy? 😊");
        asks("wamid.2", "Hola? Seguís por ahí?");
        assertThat(spine.pending().proposal().content().toString()).contains("Abrimos", "cerrado hasta el");
    }

    /// A shop that wrote its hours as an entry long before it set them, and is closed on Sundays.
    @ParameterizedTest
    @ValueSource(strings = {"¿A qué hora abrís hoy?", "¿Abrís los domingos?", "¿Estáis abiertos?"})
    void theHoursThatAreSetNeedNoOtherSourceWhateverElseIsKnown(String question) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY).forEach(day -> week.put(day, HoursText.day("10-14, 16:30-20:30")));
        week.put(DayOfWeek.SATURDAY, HoursText.day("10-14"));
        spine.slices.hours.keep(new HoursChosen(
                new OpeningHours(week, HoursText.special("2026-12-08 10-13 Fiesta\n2026-12-25 Navidad")),
                NightPlan.ANSWER,
                null));
        spine.slices.knowledge.add(KnowledgeItem.entry(
                "¿Cuál es el horario? ¿A qué hora abrís y cerráis?",
                "Abrimos los lunes, martes y sábados a las 10:00. Domingos y festivos cerramos."));
        spine.slices.reading.learn();
        var offline = new OfflineModel();
        spine.mind = request -> offline.answer(request).text();
        spine.trust(Autonomy.PROPOSE);
        asks("wamid.1", question);
        assertThat(spine.pending().findings())
                .allSatisfy(finding ->
                        assertThat(finding.verdict()).as(finding.toString()).isEqualTo(Verdict.PASS));
    }

    @Test
    void anHourThatIsNotSetIsInvented() {
        chooses(NightPlan.ANSWER);
        spine.mind = _ -> Spine.reply("We are open until 23:00.", "opening_hours", "en", 0.95);
        asks("wamid.1", "What are your opening hours?");
        assertThat(sent()).isEmpty();
        assertThat(spine.pending().findings()).anySatisfy(finding -> {
            assertThat(finding.check()).isEqualTo("grounded");
            assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
        });
    }

    @Test
    void nothingIsBegunInQuietHoursButWhoHasJustWrittenIsAnswered() {
        spine.slices.hours.keep(new HoursChosen(
                OpeningHours.UNSAID, NightPlan.ANSWER, new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0))));
        asks("wamid.1", "Hello, are you there?");
        assertThat(sent()).hasSize(1);
        var begun = spine.slices.gate.submit(Proposal.byProgram(
                spine.conversation().id(),
                new Content.Text("By the way, there is news."),
                null,
                "shop system",
                Autonomy.SEND));
        assertThat(begun.state()).isEqualTo(DraftState.PENDING);
        assertThat(begun.findings()).anySatisfy(finding -> {
            assertThat(finding.check()).isEqualTo("quiet_hours");
            assertThat(finding.verdict()).isEqualTo(Verdict.FAIL);
        });
    }

    @Test
    void whatIsKeptIsReadAgainAfterARestart() {
        chooses(NightPlan.NOTICE);
        var again = new BusinessHours(spine.slices.notebook, spine.storage.database, spine.slices.hours.zone());
        assertThat(again.now()).isEqualTo(spine.slices.hours.now());
    }
}
