package app.parley.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.desk.wording.WordingShown;
import app.parley.desk.wording.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// Asking for words, without a window.
class WordingModelTest {
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<String> wishes = new ArrayList<>();
    private final List<String> chosen = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private Callable<Wordings> answer = () -> new Wordings.Some(
            List.of(new WordingShown("short", "Thanks!", List.of()), new WordingShown("", "Many thanks!", List.of())));
    private final WordingModel model = new WordingModel(
            new Background(waiting::add, Runnable::run, (_, _) -> {}),
            (wish, operator) -> {
                wishes.add(operator + ": " + wish);
                return answer;
            },
            chosen::add);

    WordingModelTest() {
        model.onLeft(() -> left.add("left"));
    }

    private void work() {
        waiting.removeFirst().run();
    }

    @Test
    void takesTheWordsOfTheOneThatIsChosen() {
        model.open("");
        model.ask("thank her", "es");
        assertThat(model.busyProperty().get()).isTrue();
        work();
        assertThat(model.foundProperty().get())
                .extracting(WordingShown::text)
                .containsExactly("Thanks!", "Many thanks!");
        model.choose(7);
        assertThat(chosen).isEmpty();
        model.choose(1);
        assertThat(chosen).containsExactly("Many thanks!");
        assertThat(wishes).containsExactly("es: thank her");
        assertThat(left).hasSize(1);
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void asksForNothingWhereNothingIsWishedAndNothingStands() {
        model.open("");
        model.ask("  ", "es");
        assertThat(model.problemProperty().get()).isEqualTo("wording.say");
        assertThat(waiting).isEmpty();

        model.open("Thank you for coming.");
        model.ask("", "es");
        assertThat(waiting).hasSize(1);
    }

    @Test
    void anAnswerThatComesAfterSomebodyLeftIsNobodys() {
        model.open("");
        model.ask("thank her", "es");
        model.drop();
        work();
        assertThat(model.foundProperty().get()).isEmpty();
        assertThat(left).as("whoever has gone elsewhere stays there").isEmpty();
        model.choose(0);
        assertThat(chosen).isEmpty();
    }

    @Test
    void asksOnceWhileItWaits() {
        model.open("");
        model.ask("thank her", "es");
        model.ask("thank her", "es");
        assertThat(waiting).hasSize(1);
    }

    @Test
    void saysWhyThereIsNothingAndLetsOneAskAgain() {
        answer = () -> new Wordings.None("All agents are stopped.");
        model.open("");
        model.ask("thank her", "es");
        work();
        assertThat(model.problemProperty().get()).isEqualTo("All agents are stopped.");
        answer = () -> {
            throw new IllegalStateException("the database is gone");
        };
        model.ask("thank her", "es");
        work();
        assertThat(model.problemProperty().get()).isEqualTo("wording.failed");
        assertThat(model.busyProperty().get()).isFalse();
    }
}
