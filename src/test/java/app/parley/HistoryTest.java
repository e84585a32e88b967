package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.DraftState;
import app.parley.conversation.Direction;
import app.parley.conversation.HistoryProgress;
import app.parley.conversation.Message;
import app.parley.conversation.MessageState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a number's phone tells of the time before it was connected is there to read, and sets nothing going.
class HistoryTest {
    private static final String ANA = "34600111222";
    private static final long THEN = 1_785_000_000L;
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
    }

    @AfterEach
    void close() {
        spine.close();
    }

    @Test
    void itsMessagesStandInTheConversationAtTheirOwnTimes() {
        spine.deliver(
                chunk(0, 1, 40, theirs("wamid.1", 1, "Do you open on Monday?"), ours("wamid.2", 2, "We do.", "READ")));
        var messages = spine.messages();
        assertThat(messages).extracting(Message::text).containsExactly("Do you open on Monday?", "We do.");
        assertThat(messages).extracting(Message::direction).containsExactly(Direction.INBOUND, Direction.ECHO);
        assertThat(messages).extracting(Message::state).containsExactly(null, MessageState.READ);
        assertThat(messages)
                .extracting(Message::at)
                .containsExactly(Instant.ofEpochSecond(THEN + 1), Instant.ofEpochSecond(THEN + 2));
        assertThat(spine.conversation().lastText()).isEqualTo("We do.");
        assertThat(spine.conversation().lastMessageAt()).isEqualTo(Instant.ofEpochSecond(THEN + 2));
        assertThat(new String(
                        spine.slices.conversations.raw(messages.getLast().id()),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("history_context");
    }

    @Test
    void itStartsNothing() {
        spine.deliver(chunk(0, 1, 40, theirs("wamid.1", 1, "Anybody there?")));
        spine.quiet();
        assertThat(spine.drafts(null)).isEmpty();
        assertThat(spine.conversation().unread()).isZero();
        assertThat(spine.conversation().windowExpiresAt()).isNull();
        assertThat(spine.journal()).containsOnly("contact.created");
    }

    @Test
    void itDisturbsNothingThatGoesOnNow() {
        spine.says(ANA, "wamid.now", "Hello?");
        var before = spine.conversation();
        spine.deliver(chunk(0, 1, 40, theirs("wamid.1", 1, "long ago"), ours("wamid.2", 2, "yes", "DELIVERED")));
        assertThat(spine.conversation()).isEqualTo(before);
        assertThat(spine.drafts(DraftState.PENDING)).hasSize(1);
        assertThat(spine.messages()).extracting(Message::text).containsExactly("long ago", "yes", "Hello?");
    }

    @Test
    void aRepeatIsRecognisedAndWhatWasEditedStandsCorrected() {
        var edit = "{\"from\":\"" + ANA + "\",\"id\":\"wamid.3\",\"timestamp\":\"" + (THEN + 3)
                + "\",\"type\":\"edit\",\"edit\":{\"original_message_id\":\"wamid.1\",\"message\":{\"type\":\"text\","
                + "\"text\":{\"body\":\"Sunday, I mean\"}}}}";
        var chunk = chunk(1, 1, 40, edit, theirs("wamid.1", 1, "Monday?"));
        spine.deliver(chunk);
        spine.deliver(chunk);
        assertThat(spine.messages()).hasSize(2);
        assertThat(spine.messages().getFirst().words()).isEqualTo("Sunday, I mean");
    }

    @Test
    void aFileThatIsToldLaterJoinsItsMessage() {
        spine.deliver(chunk(
                0,
                1,
                100,
                "{\"from\":\"15550783881\",\"id\":\"wamid.1\",\"timestamp\":\"" + THEN
                        + "\",\"type\":\"media_placeholder\",\"history_context\":{\"status\":\"PLAYED\"}}"));
        spine.deliver(
                Spine.envelope(
                        "history",
                        "\"messages\":[{\"from\":\"15550783881\",\"id\":\"wamid.1\",\"timestamp\":\"" + THEN
                                + "\",\"type\":\"image\",\"image\":{\"id\":\"771\",\"mime_type\":\"image/jpeg\",\"caption\":\"the oak\"}}"
                                + ",{\"from\":\"15550783881\",\"id\":\"wamid.nobody\",\"type\":\"image\",\"image\":{\"id\":\"772\"}}]"));
        assertThat(spine.messages()).hasSize(1);
        var message = spine.messages().getFirst();
        assertThat(message.type()).isEqualTo("image");
        assertThat(message.text()).isEqualTo("the oak");
        assertThat(message.media().whatsappId()).isEqualTo("771");
        assertThat(message.state()).isEqualTo(MessageState.PLAYED);
    }

    @Test
    void tellsHowFarItHasComeWhateverTheOrderOfItsChunks() {
        var past = spine.slices.conversations.past();
        assertThat(past.progress(Spine.NUMBER)).isEmpty();
        spine.deliver(chunk(0, 2, 55, theirs("wamid.1", 1, "two")));
        spine.deliver(chunk(0, 1, 30, theirs("wamid.2", 2, "one")));
        assertThat(past.progress(Spine.NUMBER))
                .contains(new HistoryProgress(Spine.NUMBER, 0, 2, 55, 0, spine.instant()));
        spine.deliver(chunk(2, 7, 100, theirs("wamid.3", 3, "three")));
        assertThat(past.progress(Spine.NUMBER))
                .hasValueSatisfying(told -> assertThat(told.percent()).isEqualTo(100));
    }

    @Test
    void tellsThatTheOwnerDoesNotShareIt() {
        spine.deliver(Spine.envelope("history", "\"history\":[{\"errors\":[{\"code\":2593109,\"title\":\"off\"}]}]"));
        assertThat(spine.slices.conversations.past().progress(Spine.NUMBER))
                .hasValueSatisfying(told -> assertThat(told.declined()).isEqualTo(2593109));
        assertThat(spine.slices.conversations.page(null, null, 10).data()).isEmpty();
    }

    private static String theirs(String id, int after, String text) {
        return said(ANA, id, after, text) + "}";
    }

    private static String ours(String id, int after, String text, String status) {
        return said("15550783881", id, after, text) + ",\"history_context\":{\"status\":\"" + status + "\"}}";
    }

    private static String said(String from, String id, int after, String text) {
        return "{\"from\":\"" + from + "\",\"id\":\"" + id + "\",\"timestamp\":\"" + (THEN + after)
                + "\",\"type\":\"text\",\"text\":{\"body\":\"" + text + "\"}";
    }

    private static String chunk(int phase, int order, int percent, String... messages) {
        return Spine.envelope(
                "history",
                "\"history\":[{\"metadata\":{\"phase\":" + phase + ",\"chunk_order\":" + order + ",\"progress\":"
                        + percent
                        + "},\"threads\":[{\"id\":\"" + ANA + "\",\"messages\":["
                        + Stream.of(messages).collect(Collectors.joining(",")) + "]}]}]");
    }
}
