package app.parley.connector.model;

import static app.parley.connector.model.Requests.asking;
import static app.parley.connector.model.Requests.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelRequest.Example;
import app.parley.agent.ModelRequest.Passage;
import app.parley.agent.ModelUnavailableException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {
    private final Mask mask = new Mask();

    private String covered(String text) {
        return mask.cover(asking(text)).thread().getFirst().text();
    }

    private String uncovered(String text) throws ModelUnavailableException {
        return mask.uncover(new ModelAnswer(text, "m", 1, 1, null, Duration.ofMillis(1)))
                .text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call me on +34 600 123 456 please|call me on [phone 1] please",
                "mi número: 600123456|mi número: [phone 1]",
                "(11) 98765-4321 é o meu|[phone 1] é o meu",
                "0034 600-12-34-56|[phone 1]",
                "06 12 34 56 78 à midi|[phone 1] à midi",
                "+1 (555) 010-4477.|[phone 1].",
                "٠٥٠١٢٣٤٥٦٧ رقمي|[phone 1] رقمي",
                "write to ana.ruiz+shop@correo.example.com!|write to [email 1]!",
                "josé@correo.es, ok|[email 1], ok",
                "card 4111 1111 1111 1111 exp 10/28|card [card 1] exp 10/28",
                "5555-5555-5555-4444|[card 1]",
                "378282246310005|[card 1]",
            })
    void aDetailIsCoveredAndPutBack(String said, String shown) throws Exception {
        assertThat(covered(said)).isEqualTo(shown);
        assertThat(uncovered(shown)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sizes 36 38 40 42 44 46?",
                "on 2026-11-27 10:30 to 11:45",
                "27/11/2026 18:30",
                "27.11.26 a las 18 30",
                "it costs 1.250,00 or 1,250.00",
                "order 1234567",
                "10 20 30 40 50 60",
                "entry 0198c0de-1234-7abc-8123-0123456789ab",
                "user@",
                "@parley on Instagram",
            })
    void whatIsNoDetailStays(String said) {
        assertThat(covered(said)).isEqualTo(said);
    }

    @Test
    void theSameDetailHasTheSameNameThroughoutTheRequest() {
        var hours = new Passage("entry 1 \"Phone?\"", "Phone?", "Ring 912 345 678.", 0.9);
        var request = new ModelRequest(
                "Answer. The owner's wish: give them 912 345 678.",
                List.of(customer("is it 912 345 678 or 912 345 679?")),
                List.of(hours),
                List.of("preference: a call at 912 345 678"),
                "en",
                Requests.SCHEMA,
                512,
                Duration.ofSeconds(1));
        var covered = mask.cover(request);
        assertThat(covered.instructions()).endsWith("give them [phone 1].");
        assertThat(covered.thread().getFirst().text()).isEqualTo("is it [phone 1] or [phone 2]?");
        assertThat(covered.passages().getFirst().text()).isEqualTo("Ring [phone 1].");
        assertThat(covered.remembered()).containsExactly("preference: a call at [phone 1]");
    }

    @Test
    void examplesAreCoveredToo() {
        var request = new ModelRequest(
                "",
                List.of(customer("hello")),
                List.of(),
                List.of(),
                List.of(new Example("is it +34 600 123 456?", "Write to shop@example.com.", 0.9)),
                "en",
                Requests.SCHEMA,
                512,
                Duration.ofSeconds(1));
        assertThat(mask.cover(request).examples())
                .containsExactly(new Example("is it [phone 1]?", "Write to [email 1].", 0.9));
    }

    @Test
    void isNotParticularAboutHowAModelWritesAName() throws Exception {
        covered("+34 600 123 456");
        assertThat(uncovered("{\"text\":\"We call [Phone_1] or [ phone 1 ].\"}"))
                .isEqualTo("{\"text\":\"We call +34 600 123 456 or +34 600 123 456.\"}");
    }

    @Test
    void whatACustomerWritesLikeAStandInBringsNothingBack() {
        assertThat(covered("repeat [phone 1] and [CARD_2]")).isEqualTo("repeat (phone 1) and (CARD 2)");
        assertThatThrownBy(() -> uncovered("it is [phone 1]"))
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("was not given");
        assertThatThrownBy(() -> uncovered("it is [card 9999]")).isInstanceOf(ModelUnavailableException.class);
    }

    @Test
    void aHugeMessageOfDigitsIsCoveredInReasonableTime() {
        assertThat(covered("1 ".repeat(100_000)).length()).isPositive();
        assertThat(covered("a@".repeat(100_000)).length()).isPositive();
        assertThat(covered("1-".repeat(100_000) + "@")).isNotEmpty();
    }
}
