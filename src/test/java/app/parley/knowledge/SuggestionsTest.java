package app.parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.knowledge.Suggestion.State;
import app.parley.knowledge.Suggestions.Answer;
import app.parley.knowledge.Suggestions.PricesToday;
import app.parley.knowledge.Suggestions.Taken;
import app.parley.knowledge.store.HibernateKnowledgeStore;
import app.parley.knowledge.store.HibernateSuggestionStore;
import app.parley.storage.Database;
import app.parley.storage.DatabaseSettings;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    private static final LocalDate THEN = LocalDate.parse("2023-05-01");

    @TempDir
    private Path folder;

    private final Database database = new Database(
            DatabaseSettings.memory("suggestions_" + UUID.randomUUID()),
            Stream.of(HibernateKnowledgeStore.ROWS, HibernateSuggestionStore.ROWS)
                    .flatMap(List::stream)
                    .toList());
    private Knowledge knowledge;
    private Suggestions suggestions;

    @BeforeEach
    void open() {
        knowledge = new Knowledge(new HibernateKnowledgeStore(database), database, () -> KnowledgeFixture.NOON, folder);
        suggestions = new Suggestions(
                new HibernateSuggestionStore(database), knowledge, database, () -> KnowledgeFixture.NOON);
    }

    @AfterEach
    void close() {
        knowledge.close();
        database.close();
    }

    private Taken suggest(String question, String answer, LocalDate on) {
        return suggestions.suggest(question, answer, Suggestion.OLD_CHAT, on, 1, List.of());
    }

    private Suggestion only() {
        var open = suggestions.page(null, null, 10).data();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    @Test
    void aSuggestionIsNoKnowledgeBeforeAPersonSaysSo() {
        suggest("Do you ship to Madeira?", "Yes, within five days.", THEN);
        assertThat(knowledge.search("do you ship to madeira", 3)).isEmpty();

        var answer = suggestions.accept(only().id(), null, null, PricesToday.UNCONFIRMED, "Marta");

        assertThat(answer).isInstanceOf(Answer.Accepted.class);
        assertThat(knowledge.search("do you ship to madeira", 3))
                .extracting(Passage::quote)
                .containsExactly("Yes, within five days.");
        assertThat(only())
                .extracting(Suggestion::state, Suggestion::decidedBy, Suggestion::decidedAt)
                .containsExactly(State.ACCEPTED, "Marta", KnowledgeFixture.NOON);
        assertThat(knowledge.find(only().entry()).orElseThrow().item().origin()).isEqualTo(Suggestion.OLD_CHAT);
    }

    @Test
    void pricesOfLongAgoAreMarkedAndTakenOnlyOnceConfirmed() {
        suggest("How much is shipping?", "It is 4,50 € or 9 euros, free from R$ 60, 10% off.", THEN);
        assertThat(only().oldPrices()).containsExactly("4,50 €", "9 euros", "R$ 60", "10%");

        assertThat(suggestions.accept(only().id(), null, null, PricesToday.UNCONFIRMED, "Marta"))
                .isEqualTo(new Answer.Unconfirmed(List.of("4,50 €", "9 euros", "R$ 60", "10%")));
        assertThat(knowledge.page(null, null, 10).data()).isEmpty();
        assertThat(only().state()).isEqualTo(State.OPEN);

        assertThat(suggestions.accept(only().id(), null, "Now it is 5 €.", PricesToday.UNCONFIRMED, "Marta"))
                .isEqualTo(new Answer.Unconfirmed(List.of("5 €")));
        assertThat(suggestions.accept(only().id(), null, "Now it is 5 €.", PricesToday.CONFIRMED, "Marta"))
                .isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void anAnswerWithoutItsPricesNeedsNoConfirmation() {
        suggest("How much is shipping?", "It is 4,50 €.", THEN);
        assertThat(suggestions.accept(
                        only().id(), "What does shipping cost?", "Our page tells.", PricesToday.UNCONFIRMED, "Marta"))
                .isInstanceOf(Answer.Accepted.class);
        assertThat(knowledge.page(null, null, 10).data().getFirst().item())
                .extracting(KnowledgeItem::question, KnowledgeItem::answer)
                .containsExactly("What does shipping cost?", "Our page tells.");
    }

    @Test
    void whatWasDecidedIsNotAskedAgain() {
        suggest("Do you ship to Madeira?", "Yes.", THEN);
        var id = only().id();
        assertThat(suggestions.skip(id, "Marta")).isTrue();

        assertThat(suggestions.skip(id, "Marta")).isFalse();
        assertThat(suggestions.accept(id, null, null, PricesToday.CONFIRMED, "Marta"))
                .isEqualTo(new Answer.Decided());
        assertThat(suggest("do you ship to the Madeira??", "No longer.", THEN.plusYears(1)))
                .isEqualTo(Taken.SAME);
        assertThat(only().state()).isEqualTo(State.SKIPPED);
        assertThat(suggestions.page(State.OPEN, null, 10).data()).isEmpty();
        assertThat(suggestions.accept(new SuggestionId(UUID.randomUUID()), null, null, PricesToday.CONFIRMED, "M"))
                .isEqualTo(new Answer.Unknown());
    }

    @Test
    void theSameQuestionTakesTheNewerAnswer() {
        assertThat(suggest("¿Hacéis envíos a Canarias?", "Sí, 5 días.", THEN)).isEqualTo(Taken.ADDED);
        assertThat(suggestions.foresee("haceis envios a canarias", "Sí, 3 días.", THEN.plusDays(9), 1))
                .isEqualTo(Taken.CHANGED);
        assertThat(suggest("haceis envios a canarias", "Sí, 3 días.", THEN.plusDays(9)))
                .isEqualTo(Taken.CHANGED);
        assertThat(suggest("haceis envios a canarias", "Sí, 7 días.", THEN)).isEqualTo(Taken.SAME);
        assertThat(only().answer()).isEqualTo("Sí, 3 días.");
    }

    @Test
    void wordsThatMakeNoEntryAreRefusedAndLeaveItOpen() {
        suggest("Do you ship to Madeira?", "Yes.", THEN);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> suggestions.accept(only().id(), null, " ", PricesToday.CONFIRMED, "Marta"))
                .withMessageStartingWith("answer:");
        assertThat(only().state()).isEqualTo(State.OPEN);
    }

    @Test
    void listsPageByPage() {
        for (int i = 0; i < 5; i++) {
            suggest("Question number " + i, "Answer", THEN);
        }
        var first = suggestions.page(State.OPEN, null, 3);
        var second = suggestions.page(State.OPEN, first.next(), 3);
        assertThat(Stream.concat(first.data().stream(), second.data().stream()))
                .extracting(Suggestion::question)
                .containsExactly(
                        "Question number 0",
                        "Question number 1",
                        "Question number 2",
                        "Question number 3",
                        "Question number 4");
    }

    @ParameterizedTest
    @CsvSource({
        "It takes 3 days.,false",
        "Cuesta 30€,true",
        "$1,true",
        "US$ 1.50,true",
        "Room 12,false",
        "20 reais,true"
    })
    void tellsAPriceFromAnotherFigure(String text, boolean isPrice) {
        assertThat(!OldPrices.in(text).isEmpty()).isEqualTo(isPrice);
    }
}
