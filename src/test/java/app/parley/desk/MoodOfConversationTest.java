package app.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Contact;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A conversation sounds as the customer did last.
class MoodOfConversationTest {
    private final DeskFixture desk = new DeskFixture();
    private final Contact ana = desk.contact("Ana", "34600111222");

    @AfterEach
    void close() {
        desk.close();
    }

    private String after(String words) {
        desk.now = desk.now.plus(Duration.ofMinutes(5));
        var chat = desk.says(ana, words).conversation().id();
        return desk.conversations.find(chat).orElseThrow().sentiment();
    }

    @Test
    void whatSoundsLikeNothingLeavesTheMoodOfTheDayAsItWas() {
        assertThat(after("¿Cuánto cuesta la falda?")).isEqualTo("neutral");
        assertThat(after("Sigo esperando mi pedido, qué vergüenza")).isEqualTo("negative");
        assertThat(after("es el 1042")).isEqualTo("negative");
        assertThat(after("¡Ya ha llegado, muchas gracias!")).isEqualTo("positive");

        desk.now = desk.now.plus(Duration.ofDays(2));
        assertThat(after("¿Abrís mañana?")).isEqualTo("neutral");
    }
}
