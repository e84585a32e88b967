package app.parley.console.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.desk.DeskFixture;
import app.parley.outbox.Failure;
import app.parley.outbox.Receipt;
import app.parley.template.Category;
import app.parley.template.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The last page of the wizard: a message is sent, and what WhatsApp tells of it is awaited.
class LiveViewModelTest {
    private static final String PHONE = "+34 600 111 222";
    private final DeskFixture shop = new DeskFixture();
    private final Heard heard = new Heard();
    private final Hands hands = new Hands(Instant.parse("2026-11-23T12:00:00Z"));
    private final LiveViewModel live =
            new LiveViewModel(Background.direct(hands), shop.connect, shop.inbox, shop.settings, heard, () -> shop.now);

    @AfterEach
    void close() {
        live.close();
        shop.close();
    }

    private String outcome() {
        return live.trialProperty().get();
    }

    private void send() {
        live.phoneProperty().set(PHONE);
        live.tryMessage("It works.");
    }

    private UUID promised() {
        return shop.conversations
                .messages(
                        shop.conversations.page(null, null, 1).data().getFirst().id(), null, 10)
                .data()
                .getLast()
                .id()
                .value();
    }

    private void told(MessageState state, Failure failure) {
        shop.receipts.accept(new Receipt("wamid.1", new MessageId(promised()), state, failure, shop.now, null));
        hands.passMillis(500);
    }

    private void wroteFirst() {
        shop.says(shop.contact("Ana", "34600111222"), "Hello");
    }

    @Test
    void worksOnceWhatsAppTellsThatItWasSent() {
        wroteFirst();
        send();
        assertThat(outcome()).isEqualTo("connect.try.waiting");
        assertThat(live.busyProperty().get()).isTrue();

        told(MessageState.SENT, null);
        assertThat(outcome()).isEqualTo("connect.try.works");
        assertThat(live.busyProperty().get()).isFalse();
    }

    @Test
    void saysWhyWhatsAppDidNotTakeIt() {
        wroteFirst();
        send();
        told(MessageState.FAILED, new Failure(131030, "This is a test number."));
        assertThat(outcome()).isEqualTo("This is a test number.");
    }

    @Test
    void silenceIsNamedAfterTwoMinutes() {
        wroteFirst();
        send();
        hands.passMillis(Duration.ofMinutes(2).toMillis() + 500);
        assertThat(outcome()).isEqualTo("connect.try.silent");
    }

    @Test
    void whoNeverWroteGetsATemplateWithoutVariables() throws Exception {
        send();
        assertThat(outcome()).isEqualTo("connect.try.none");

        shop.atMeta.has("sale", "en", Category.UTILITY, Status.APPROVED, "Hi {{1}}");
        shop.atMeta.has("hello_world", "en_US", Category.UTILITY, Status.APPROVED, "Hello World");
        shop.atMeta.has("a_first", "en_US", Category.UTILITY, Status.APPROVED, "Welcome");
        shop.templates.sync();
        send();
        assertThat(outcome()).isEqualTo("connect.try.waiting");
        assertThat(shop.conversations
                        .message(new MessageId(promised()))
                        .orElseThrow()
                        .text())
                .isEqualTo("Hello World");
    }

    @Test
    void aNumberThatIsNoneIsNamed() {
        live.phoneProperty().set("call me");
        live.tryMessage("It works.");
        assertThat(outcome()).startsWith("Write the number with its country code");
        assertThat(live.busyProperty().get()).isFalse();
    }

    @Test
    void saysWhatCameOfHavingMetaDeliverHere() {
        live.deliverHere();
        assertThat(live.deliveryProperty().get()).isEqualTo("connect.deliver.done");
    }
}
