package app.parley.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicsTest {
    @ParameterizedTest
    @CsvSource({
        "cuánto tarda en llegar,Plazos de entrega,Medios de pago",
        "do you take amex,Formas de pagamento aceitas,Prazo de entrega",
        "posso levar meu cachorro?,Are dogs allowed?,Do you have wifi?",
        "me lo quiero probar antes,Are test rides available?,What is the address?",
    })
    void aQuestionIsLikeItsAnswerWithoutACommonWord(String question, String heading, String other) {
        var asked = Topics.of(question);
        assertThat(asked.likeness(Topics.of(heading))).isGreaterThan(asked.likeness(Topics.of(other)));
    }

    @Test
    void likenessIsTheSameBothWaysAndOneWithItself() {
        var one = new Topics(Map.of("a", 0.6, "b", 0.3));
        var other = new Topics(Map.of("b", 0.5, "c", 0.1));
        assertThat(one.likeness(other)).isEqualTo(other.likeness(one)).isBetween(0.0, 1.0);
        assertThat(one.likeness(one)).isCloseTo(1, within(1e-9));
        assertThat(one.likeness(new Topics(Map.of()))).isZero();
    }

    @Test
    void comesBackAsItWasWritten() {
        var topics = new Topics(Map.of("delivery.time", 0.5, "price.product", 0.25));
        assertThat(Topics.read(topics.written())).isEqualTo(topics);
        assertThat(Topics.read(new Topics(Map.of()).written())).isEqualTo(new Topics(Map.of()));
    }
}
