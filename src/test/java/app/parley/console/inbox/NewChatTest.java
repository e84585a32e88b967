package app.parley.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewChatTest {
    private final InboxFixture inbox = new InboxFixture();
    private final List<UUID> begun = new ArrayList<>();
    private final NewChat chat = new NewChat(inbox.around, begun::add);

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void beginsAChatWithANumberHoweverItIsGrouped() {
        chat.numberProperty().set("+34 (600) 111-222");
        chat.begin();

        assertThat(begun).hasSize(1);
        inbox.list.load();
        inbox.list.open(begun.getFirst());
        assertThat(inbox.list.openProperty().get().lastBy()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "call me", "+34\0", "+34 600 111 222 333 444 555", "٣٤٦٠٠", "🎉🎉🎉🎉🎉🎉"})
    void saysInPlaceWhatIsNoNumber(String typed) {
        chat.numberProperty().set(typed);
        chat.begin();

        assertThat(begun).isEmpty();
        assertThat(chat.refusalProperty().get())
                .isEqualTo("Write the number with its country code, as +34 600 111 222.");
        assertThat(chat.numberProperty().get()).isEqualTo(typed);
        assertThat(chat.busyProperty().get()).isFalse();

        chat.numberProperty().set(typed + "1");
        assertThat(chat.refusalProperty().get()).isEmpty();
    }

    @Test
    void beginsOnceHoweverOftenEnterIsPressed() {
        chat.numberProperty().set("34600111222");
        inbox.hold();
        chat.begin();
        chat.begin();
        inbox.release();

        assertThat(begun).hasSize(1);
    }
}
