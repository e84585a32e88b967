package app.parley.conversation.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
    private static final Map<String, List<String>> SAID = Map.of(
            "price",
            List.of(
                    "how much is the red bag",
                    "what does a cut cost",
                    "price of the blue mug please",
                    "cuánto cuesta el vestido",
                    "how much for two of them",
                    "what is the price for kids",
                    "cuanto vale la torta grande",
                    "how much do you charge for it"),
            "opening_hours",
            List.of(
                    "when do you open tomorrow",
                    "are you open on sunday",
                    "what time do you close",
                    "a qué hora abren mañana",
                    "do you open on holidays",
                    "until when are you open today",
                    "hasta que hora abren el domingo",
                    "opening times for saturday"),
            "delivery",
            List.of(
                    "do you ship to Lisbon",
                    "how long does the delivery take",
                    "is shipping to the islands possible",
                    "hacen envíos a Córdoba",
                    "can you deliver on friday",
                    "how many days until the parcel arrives",
                    "envian a domicilio en el centro",
                    "delivery to another city"));
    private static final Classifier CLASSIFIER = Classifier.learn(examples(), 0.9);

    private static List<Example> examples() {
        var examples = new ArrayList<Example>();
        SAID.keySet().stream()
                .sorted()
                .forEach(label -> SAID.get(label).forEach(text -> examples.add(new Example(text, label))));
        return examples;
    }

    @ParameterizedTest
    @CsvSource({
        "HOW MUCH is the green bag?,price",
        "cuanto cuesta la falda,price",
        "are u opn tomorow,opening_hours",
        "¿abren el sabado?,opening_hours",
        "shipping to Madrid?,delivery",
    })
    void tellsWhatAMessageIsAboutThoughItIsWordedAnew(String text, String label) {
        assertThat(CLASSIFIER.guess(text).label()).isEqualTo(label);
    }

    @Test
    void isLessSureOfWhatItNeverHeard() {
        double known = CLASSIFIER.guess("how much is the blue bag").confidence();
        assertThat(CLASSIFIER.guess("zxcvb qwrtp").confidence()).isLessThan(known);
        assertThat(CLASSIFIER.guess("").confidence()).isLessThan(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\0\0", "🙂🙂", "\uD800", "''''", "'; DROP TABLE messages; --", "مرحبا", "\u202E؟"})
    void takesAnythingForAMessage(String text) {
        assertThat(CLASSIFIER.guess(text).confidence()).isBetween(0.0, 1.0);
    }

    @Test
    void readsOnlyTheBeginningOfAHugeMessage() {
        var beginning = "how much is the red bag ".repeat(50);
        assertThat(CLASSIFIER.guess(beginning + "when do you open ".repeat(500_000)))
                .isEqualTo(CLASSIFIER.guess(beginning));
    }

    @Test
    void learnsTheSameFromTheSame() {
        var again = Classifier.learn(examples(), 0.9);
        assertThat(again.threshold()).isEqualTo(CLASSIFIER.threshold());
        assertThat(again.guess("how much is it")).isEqualTo(CLASSIFIER.guess("how much is it"));
    }

    @Test
    void refusesToLearnFromTooLittle() {
        var one = List.of(new Example("hello", "greeting"), new Example("hi", "greeting"));
        assertThatThrownBy(() -> Classifier.learn(one, 0.9)).hasMessageContaining("at least two labels");
        assertThatThrownBy(() -> Classifier.learn(List.of(), 0.9)).hasMessageContaining("at least two labels");
    }

    @Test
    void learnsFromTwoExamplesALabel() {
        var few = List.of(
                new Example("hello there", "greeting"),
                new Example("hello you", "greeting"),
                new Example("bye now", "goodbye"),
                new Example("bye then", "goodbye"));
        assertThat(Classifier.learn(few, 0.9).guess("hello")).satisfies(guess -> {
            assertThat(guess.label()).isEqualTo("greeting");
            assertThat(guess.confidence()).isBetween(0.0, 1.0);
        });
    }
}
