package app.parley.console.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.console.kit.Phase;
import app.parley.desk.DeskFixture;
import app.parley.desk.knowledge.Fit;
import app.parley.desk.knowledge.Imported;
import app.parley.desk.knowledge.ItemKind;
import app.parley.desk.knowledge.ItemWords;
import app.parley.desk.knowledge.Kept;
import app.parley.knowledge.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeViewModelTest {
    private final DeskFixture shop = new DeskFixture();
    private final Hands hands = new Hands(DeskFixture.NOON);
    private final Heard heard = new Heard();
    private final KnowledgeViewModel model = new KnowledgeViewModel(
            Background.direct(hands), shop.knowledgeDesk, shop.foundDesk, heard, () -> DeskFixture.RUTH, hands);
    private final Listing listing = model.listing();
    private final Writing writing = model.writing();

    @BeforeEach
    void look() {
        model.changes().enter();
    }

    @AfterEach
    void close() {
        model.close();
        shop.close();
        assertThat(heard.problems).isEmpty();
    }

    private UUID known(String question, String answer) {
        shop.now = shop.now.plusSeconds(1);
        var words = new ItemWords(ItemKind.ENTRY, question, answer, "", "", "", "", "", "", "");
        var id = ((Kept.Done) shop.knowledgeDesk.add(words, DeskFixture.RUTH)).id();
        hands.passMillis(200);
        return id;
    }

    private void asked(String name, String phone, String question) {
        shop.now = shop.now.plusSeconds(1);
        var contact = shop.contact(name, phone);
        var message = shop.says(contact, question);
        shop.gaps.missed(
                message.message().id(),
                List.of(),
                question,
                contact.id(),
                message.conversation().id());
        hands.passMillis(200);
    }

    private void write(String question, String answer) {
        writing.question.textProperty().set(question);
        writing.answer.textProperty().set(answer);
    }

    private List<String> shown() {
        return listing.rows().stream()
                .map(row -> switch (row) {
                    case Row.Item(var line) -> line.heading();
                    case Row.Question(var gap) -> gap.question();
                    case Row.Found(var found) -> found.question();
                })
                .toList();
    }

    @Test
    void asksNothingWhileNobodyLooksAndMakesUpForItAfterwards() {
        model.load();
        model.changes().leave();
        known("Do you open on Sundays?", "No.");
        assertThat(shown()).isEmpty();
        model.changes().enter();
        assertThat(shown()).containsExactly("Do you open on Sundays?");
    }

    @Test
    void addsWhatIsWrittenAndShowsIt() {
        model.load();
        model.begin(ItemWords.empty(ItemKind.ENTRY));
        write("When do you open?", "At nine.");
        assertThat(writing.changedProperty().get()).isTrue();

        model.save();

        assertThat(heard.all).containsExactly("knowledge.added");
        assertThat(shown()).containsExactly("When do you open?");
        assertThat(model.openProperty().get())
                .isInstanceOfSatisfying(
                        Open.Item.class,
                        open -> assertThat(open.item().words().answer()).isEqualTo("At nine."));
        assertThat(writing.changedProperty().get()).isFalse();
    }

    @Test
    void saysUnderTheFieldWhatIsWrongAndLosesNothing() {
        model.begin(ItemWords.empty(ItemKind.PRODUCT));
        writing.price.textProperty().set("cheap");
        writing.stock.textProperty().set("-3");
        writing.link.textProperty().set("javascript:alert(1)");

        model.save();

        assertThat(writing.name.problemProperty().get()).isEqualTo("This is needed.");
        assertThat(writing.price.problemProperty().get()).startsWith("A price is");
        assertThat(writing.stock.problemProperty().get()).isEqualTo("A stock is not negative.");
        assertThat(writing.link.problemProperty().get()).startsWith("A link begins");
        assertThat(writing.price.typed()).isEqualTo("cheap");
        assertThat(writing.link.typed()).isEqualTo("javascript:alert(1)");
        assertThat(shop.knowledge.page(null, null, 5).data()).isEmpty();
    }

    @Test
    void findsAsOneTypes() {
        known("When do you open?", "At nine.");
        known("Do you ship?", "Yes, to Spain.");
        model.load();

        listing.wordsProperty().set("spain");
        hands.passMillis(200);
        assertThat(shown()).containsExactly("Do you ship?");

        listing.wordsProperty().set("nowhere");
        hands.passMillis(200);
        assertThat(listing.phaseProperty().get()).isEqualTo(Phase.EMPTY);

        listing.wordsProperty().set("");
        assertThat(shown()).hasSize(2);
        listing.narrowProperty().set(Narrow.POLICIES);
        assertThat(shown()).isEmpty();
    }

    @Test
    void readsOnWhenTheReaderComesNearTheEnd() {
        IntStream.range(0, 120).forEach(i -> known("Question " + i, "Answer"));
        model.load();
        assertThat(shown()).hasSize(Listing.PAGE).startsWith("Question 119");

        listing.seenUpTo(3);
        assertThat(shown()).hasSize(Listing.PAGE);
        listing.seenUpTo(30);
        listing.seenUpTo(80);
        assertThat(shown()).hasSize(120).endsWith("Question 0");

        known("Question 120", "Answer");
        assertThat(shown()).hasSize(120).startsWith("Question 120");
    }

    @Test
    void keepsWhatWasTypedWhileOneLooksElsewhere() {
        known("When do you open?", "At nine.");
        known("Do you ship?", "Yes.");
        model.load();
        model.choose(listing.rows().getFirst());
        writing.answer.textProperty().set("Yes, to Spain.");

        model.choose(listing.rows().getLast());
        assertThat(writing.answer.typed()).isEqualTo("At nine.");
        model.begin(ItemWords.empty(ItemKind.ENTRY));
        writing.question.textProperty().set("Parking?");
        model.choose(listing.rows().getFirst());

        assertThat(writing.answer.typed()).isEqualTo("Yes, to Spain.");
        assertThat(writing.changedProperty().get()).isTrue();
        model.revert();
        assertThat(writing.answer.typed()).isEqualTo("Yes.");
        model.begin(ItemWords.empty(ItemKind.ENTRY));
        assertThat(writing.question.typed()).isEqualTo("Parking?");
    }

    @Test
    void keepsWhatIsTypedWhenTheItemChangesOrGoesElsewhere() {
        var id = known("When do you open?", "At nine.");
        model.load();
        model.choose(listing.rows().getFirst());
        writing.answer.textProperty().set("At ten.");

        shop.knowledgeDesk.confirm(id);
        hands.passMillis(200);
        assertThat(writing.answer.typed()).isEqualTo("At ten.");

        shop.knowledgeDesk.remove(id);
        hands.passMillis(200);
        assertThat(heard.all).contains("knowledge.gone");
        assertThat(model.openProperty().get()).isInstanceOf(Open.Fresh.class);
        model.save();
        assertThat(shown()).containsExactly("When do you open?");
    }

    @Test
    void takesARemovalBack() {
        known("When do you open?", "At nine.");
        known("Do you ship?", "Yes.");
        model.load();
        model.choose(listing.rows().getFirst());

        model.remove();
        assertThat(shown()).containsExactly("When do you open?");
        assertThat(model.openProperty().get().id())
                .isEqualTo(listing.rows().getFirst().id());

        model.undo();
        assertThat(heard.all).containsExactly("knowledge.removed", "knowledge.undone");
        assertThat(shown()).containsExactly("Do you ship?", "When do you open?");
        model.undo();
        assertThat(shown()).hasSize(2);
    }

    @Test
    void answersOneGapAfterTheOther() {
        model.load();
        asked("Ana", "34600000001", "Can I bring my dog into the shop?");
        asked("Bo", "34600000002", "Where can I park a car?");
        listing.tabProperty().set(Tab.GAPS);
        assertThat(listing.countsProperty().get().gaps()).isEqualTo(2);
        model.choose(listing.rows().getFirst());
        assertThat(writing.question.typed()).isEqualTo("Where can I park a car?");
        assertThat(model.testing().questionProperty().get()).isEqualTo("Where can I park a car?");

        model.save();
        assertThat(writing.answer.problemProperty().get()).isEqualTo("This is needed.");
        writing.answer.textProperty().set("Behind the house.");
        model.save();

        assertThat(heard.all).containsExactly("knowledge.answered");
        assertThat(shown()).containsExactly("Can I bring my dog into the shop?");
        assertThat(writing.question.typed()).isEqualTo("Can I bring my dog into the shop?");
        assertThat(writing.answer.typed()).isEmpty();

        model.remove();
        assertThat(listing.phaseProperty().get()).isEqualTo(Phase.EMPTY);
        assertThat(model.openProperty().get()).isInstanceOf(Open.Nothing.class);
        model.undo();
        assertThat(shown()).hasSize(1);
    }

    @Test
    void looksThroughWhatIsStale() {
        known("When do you open?", "At nine.");
        known("Do you ship?", "Yes.");
        shop.now = shop.now.plus(Duration.ofDays(200));
        listing.tabProperty().set(Tab.STALE);
        assertThat(shown()).hasSize(2);
        model.choose(listing.rows().getFirst());

        model.confirm();

        assertThat(shown()).containsExactly("When do you open?");
        assertThat(writing.question.typed()).isEqualTo("When do you open?");
        assertThat(heard.all).containsExactly("knowledge.confirmed");
    }

    @Test
    void triesAQuestionAndTriesItAgainAfterAChange() {
        model.testing().questionProperty().set("Where can I park?");
        hands.passMillis(200);
        assertThat(model.testing().foundProperty().get().passages()).isEmpty();

        known("Where can I park?", "Behind the house.");

        assertThat(model.testing().foundProperty().get().passages())
                .singleElement()
                .satisfies(passage -> {
                    assertThat(passage.fit()).isEqualTo(Fit.ANSWERS);
                    assertThat(passage.quote()).isEqualTo("Behind the house.");
                });
        model.openItem(
                model.testing().foundProperty().get().passages().getFirst().item());
        assertThat(writing.answer.typed()).isEqualTo("Behind the house.");
        model.testing().questionProperty().set(" ");
        assertThat(model.testing().foundProperty().get()).isNull();
    }

    @Test
    void takesWhateverIsTypedOrPasted() {
        model.load();
        for (var hostile : List.of("\0\u0007", "x".repeat(300_000), "‮مرحبا", "$1\\{0}'", "<script>", "𝟘\uD800")) {
            model.begin(ItemWords.empty(ItemKind.DOCUMENT));
            writing.title.textProperty().set(hostile);
            writing.text.textProperty().set(hostile);
            model.testing().questionProperty().set(hostile);
            listing.wordsProperty().set(hostile);
            hands.passMillis(200);
            model.save();
            model.revert();
        }
        assertThat(heard.problems).isEmpty();
    }

    private void waiting(String question, String answer) {
        shop.suggestions.suggest(question, answer, Suggestion.OLD_CHAT, LocalDate.parse("2025-03-01"), 2, List.of());
    }

    @Test
    void acceptsWhatWasFoundInOtherWordsAndGoesOnToTheNext() {
        waiting("¿Cuánto cuesta el gorro?", "12,50 €");
        waiting("¿Abrís hoy?", "Sí, hasta las ocho.");
        listing.tabProperty().set(Tab.FOUND);
        assertThat(shown()).containsExactly("¿Cuánto cuesta el gorro?", "¿Abrís hoy?");
        model.choose(listing.rows().getFirst());

        model.save();
        assertThat(model.openProperty().get())
                .isInstanceOfSatisfying(
                        Open.Found.class, open -> assertThat(open.askPrices()).isTrue());
        write("¿Cuánto cuesta el gorro?", "14 €");
        model.save();
        assertThat(heard.all).containsExactly("knowledge.found.accepted");
        assertThat(shown()).containsExactly("¿Abrís hoy?");
        assertThat(writing.answer.typed()).isEqualTo("Sí, hasta las ocho.");
        assertThat(listing.countsProperty().get().found()).isEqualTo(1);

        write("", "");
        model.save();
        assertThat(writing.question.problemProperty().get()).isNotEmpty();
        assertThat(shown()).hasSize(1);
    }

    @Test
    void saysOfEachFileWhatBecameOfItAndLosesNothing(@TempDir Path folder) throws IOException {
        var empty = Files.writeString(folder.resolve("empty.csv"), "");
        var prices = Files.writeString(folder.resolve("prices.csv"), "Producto;Precio\nGorro;12,50 €\nGuante;mucho\n");
        model.read(List.of(empty, prices, folder.resolve("gone.txt")));

        var report = (Open.Report) model.openProperty().get();
        assertThat(report.reading()).isEmpty();
        assertThat(report.files()).hasSize(3);
        assertThat(report.files().get(0)).isInstanceOf(Imported.Refused.class);
        assertThat(report.files().get(1)).isInstanceOfSatisfying(Imported.Taken.class, taken -> {
            assertThat(taken.added()).isEqualTo(1);
            assertThat(taken.leftOut()).hasSize(1);
        });
        assertThat(report.files().get(2)).isInstanceOf(Imported.Refused.class);
        assertThat(shown()).containsExactly("Gorro");
    }
}
