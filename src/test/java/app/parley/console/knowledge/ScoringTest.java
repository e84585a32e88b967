package app.parley.console.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.desk.DeskFixture;
import app.parley.desk.knowledge.Imported;
import app.parley.desk.simulations.ChatOffer;
import app.parley.desk.simulations.Drafter;
import app.parley.desk.simulations.KeptRuns;
import app.parley.desk.simulations.LocalSimulationsDesk;
import app.parley.desk.simulations.RunShown;
import app.parley.desk.simulations.SimulationsShown.UnderWay;
import app.parley.desk.simulations.StepShown;
import app.parley.desk.simulations.TalkShown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an old chat taught, and whether agents would write as the business did in it.
class ScoringTest {
    private final DeskFixture shop = new DeskFixture();
    private final Hands hands = new Hands(DeskFixture.NOON);
    private final Heard heard = new Heard();
    private final Background background = Background.direct(hands);
    private final KnowledgeViewModel model = new KnowledgeViewModel(
            background, shop.knowledgeDesk, shop.foundDesk, heard, () -> DeskFixture.RUTH, hands);
    private final Scoring scoring = new Scoring(background, shop.simulationsDesk, heard, model);

    @TempDir
    private Path folder;

    @BeforeEach
    void look() {
        model.changes().enter();
        scoring.changes().enter();
        model.load();
    }

    @AfterEach
    void close() {
        scoring.close();
        model.close();
        shop.close();
        assertThat(heard.problems).isEmpty();
    }

    private Path chat(String name, String... lines) throws IOException {
        return Files.write(folder.resolve("WhatsApp Chat with " + name + ".txt"), List.of(lines));
    }

    private Path anas() throws IOException {
        return chat(
                "Ana",
                "31/12/23, 10:00 - Ana: Hacéis envíos a Canarias?",
                "31/12/23, 10:05 - Sol: Sí, tardan cinco días",
                "31/12/23, 12:00 - Ana: Abrís los domingos por la tarde?",
                "31/12/23, 12:05 - Sol: No, solo de lunes a sábado");
    }

    private Score score() {
        return Objects.requireNonNull(scoring.scoreProperty().get());
    }

    @Test
    void saysWhatAChatTaughtAndDraftsNothingUnasked() throws IOException {
        assertThat(scoring.scoreProperty().get()).isNull();
        scoring.want();
        assertThat(heard.all).containsExactly("knowledge.score.no_chat");

        shop.played.calls = 8;
        model.read(List.of(anas()));
        assertThat(score().offer()).isEqualTo(new ChatOffer(2, 0, 2, 8));
        assertThat(score().model()).isEqualTo("test model");
        assertThat(score().run()).isNull();
        assertThat(shop.simulationsDesk.now().runs()).isEmpty();
    }

    @Test
    void draftsTheRepliesAndCountsThoseThatAreAsTheyWere() throws IOException {
        model.read(List.of(anas()));

        scoring.want();

        assertThat(score().drafted()).isEqualTo(2);
        assertThat(score().asYouDid()).isEqualTo(1);
        assertThat(scoring.hasOthers()).isTrue();
        assertThat(score().underWay()).isNull();
        var kept = shop.simulationsDesk.now().runs();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().isOfChat()).isTrue();
        assertThat(kept.getFirst().talks())
                .allSatisfy(talk -> assertThat(talk.sent()).isNotNull());
    }

    @Test
    void leadsBackToTheChatBeforeItBeginsOnceSomethingElseIsOpen() throws IOException {
        model.read(List.of(anas()));
        model.listing().tabProperty().set(Tab.FOUND);
        model.choose(model.listing().rows().getFirst());
        model.save();

        scoring.want();
        assertThat(model.openProperty().get()).isInstanceOf(Open.Report.class);
        assertThat(score().run()).as("it shows first what it would take").isNull();
        scoring.want();
        assertThat(score().run()).isNotNull();
    }

    @Test
    void forgetsTheScoreOfTheChatBefore() throws IOException {
        model.read(List.of(anas()));
        scoring.want();
        assertThat(score().run()).isNotNull();

        model.read(List.of(chat(
                "Bo",
                "01/02/24, 10:00 - Bo: Tenéis aparcamiento para clientes?",
                "01/02/24, 10:05 - Sol: Sí, detrás")));
        assertThat(score().run()).isNull();
        assertThat(score().offer().learnt()).isEqualTo(1);
    }

    @Test
    void hasNothingToDraftWhereNobodyAskedOrNothingIsAChat() throws IOException {
        model.read(List.of(chat(
                "Ana", "31/12/23, 10:00 - Sol: Hoy cerramos a las ocho", "31/12/23, 10:05 - Ana: Vale, hasta luego")));
        assertThat(score().offer()).isEqualTo(ChatOffer.NOTHING);
        scoring.want();
        assertThat(shop.simulationsDesk.now().runs()).isEmpty();

        model.read(List.of(Files.writeString(folder.resolve("empty.txt"), "")));
        assertThat(scoring.scoreProperty().get()).isNull();
        assertThat(model.openProperty().get())
                .isInstanceOfSatisfying(
                        Open.Report.class,
                        report -> assertThat(report.files().getFirst()).isInstanceOf(Imported.Refused.class));
    }

    @Test
    void saysThatAnotherRunIsUnderWayOrThatItEndedEarly() throws IOException {
        model.read(List.of(anas()));
        shop.played.before = done -> {
            if (done == 0) {
                scoring.want();
            }
        };
        shop.simulationsDesk.start(Drafter.OFFLINE, 1);
        assertThat(heard.all).containsExactly("simulations.under_way");

        shop.played.before = _ -> {};
        shop.played.full = true;
        scoring.want();
        assertThat(heard.all).contains("simulations.ended_early");
        assertThat(score().run()).isNull();
        assertThat(score().underWay()).isNull();
    }

    @Test
    void showsHowFarItIsAndStopsWhenSomebodyWantsItNoLonger() throws IOException {
        var tasks = new ArrayList<Runnable>();
        var desk = new LocalSimulationsDesk(
                shop.played, new KeptRuns(folder.resolve("runs")), "test model", tasks::add, hands);
        var slow = new Scoring(background, desk, heard, model);
        slow.changes().enter();
        model.read(List.of(anas()));
        slow.cancel();
        slow.want();
        assertThat(Objects.requireNonNull(slow.scoreProperty().get()).underWay())
                .isEqualTo(new UnderWay(0, 2, false));
        slow.want();
        assertThat(tasks).as("it begins once").hasSize(1);

        slow.cancel();
        assertThat(Objects.requireNonNull(slow.scoreProperty().get()).underWay())
                .isEqualTo(new UnderWay(0, 2, true));
        tasks.removeFirst().run();
        hands.passMillis(200);
        assertThat(Objects.requireNonNull(slow.scoreProperty().get()).underWay())
                .isNull();
        assertThat(desk.now().runs()).isEmpty();

        slow.want();
        model.read(List.of(chat(
                "Bo",
                "01/02/24, 10:00 - Bo: Tenéis aparcamiento para clientes?",
                "01/02/24, 10:05 - Sol: Sí, detrás")));
        tasks.removeFirst().run();
        hands.passMillis(200);
        assertThat(Objects.requireNonNull(slow.scoreProperty().get()).run())
                .as("the score of one chat is not shown at another")
                .isNull();
        slow.close();
    }

    @Test
    void tellsAModelThatGaveNoDraftFromOneThatWritesOtherwise() {
        var nothing = new StepShown(StepShown.Ending.NO_DRAFT, "", "other", "The model did not answer.", List.of());
        var talks = List.of(
                new TalkShown("1", false, "es", 0, 1, false, List.of("?"), List.of(nothing), List.of(), null),
                new TalkShown("2", false, "es", 0, 1, false, List.of("?"), List.of(), List.of(), null));
        var run = new RunShown(
                DeskFixture.NOON,
                "m",
                1,
                2,
                null,
                null,
                0,
                0,
                0,
                0,
                null,
                talks,
                new RunShown.ReplayShown(0, 2, 0, true, true));
        var score = new Score(ChatOffer.NOTHING, "m", null, run);

        assertThat(score.unanswered()).isEqualTo(1);
        assertThat(score.spent()).isTrue();
        assertThat(score.with(new UnderWay(0, 1, false)).drafted()).isEqualTo(2);
    }
}
