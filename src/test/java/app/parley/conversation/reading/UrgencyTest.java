package app.parley.conversation.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrgencyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "URGENT!! where is my parcel",
                "I need it today, please",
                "can you answer asap?",
                "Es urgente, me caso mañana",
                "lo necesito ya",
                "Tengo prisa, ¿está listo?",
                "no puedo esperar más",
                "Preciso hoje mesmo",
                "Com urgência por favor",
                "estou com pressa"
            })
    void hearsWhatCannotWait(String words) {
        assertThat(Urgency.isIn(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is not urgent",
                "no es urgente",
                "não é urgente",
                "sin prisa",
                "Are you open today?",
                "¿Abrís hoy?",
                "obrigada, até amanhã",
                "surgent",
                "",
                "🦤"
            })
    void whatCanWaitIsNoHaste(String words) {
        assertThat(Urgency.isIn(words)).isFalse();
    }

    @Test
    @Timeout(5)
    void aHugeTextIsReadInAMoment() {
        assertThat(Urgency.isIn("not urgent ".repeat(200_000))).isFalse();
    }
}
