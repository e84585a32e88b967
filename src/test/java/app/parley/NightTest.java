package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Autonomy;
import app.parley.conversation.Conversation;
import app.parley.desk.approvals.QueueLine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The computer slept for eight hours while customers wrote. Everything is there in the morning, once, with the
/// window that closes first on top, and nothing is answered alone that somebody asked in the night.
class NightTest {
    private static final int MESSAGES = 230;
    private static final int PEOPLE = 115;
    private static final Duration NIGHT = Duration.ofHours(8);
    private Spine spine;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
    }

    @AfterEach
    void close() {
        spine.close();
    }

    /// What waits in the morning: each person wrote twice, some deliveries came again, and none of it is in order.
    private List<String> waiting(Instant evening) {
        var random = new Random(7);
        var deliveries = new ArrayList<String>();
        for (int i = 0; i < MESSAGES; i++) {
            var at = evening.plus(NIGHT.multipliedBy(i).dividedBy(MESSAGES));
            var phone = "346%08d".formatted(i % PEOPLE);
            var delivery = Spine.written(phone, "wamid.N" + i, at, "Hello, can you help me?");
            deliveries.add(delivery);
            if (i % 10 == 0) {
                deliveries.add(delivery);
            }
        }
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    @Test
    void nothingIsLostOrDoubledAndTheMostPressingIsOnTop() {
        spine.trust(Autonomy.SEND);
        var evening = spine.now();
        spine.passes(NIGHT);
        spine.passes(Duration.ofHours(2)); // the last one wrote two hours ago: too old to be answered alone
        spine.deliver(waiting(evening));
        spine.quiet();
        for (long before = -1; spine.slices.approvals.waiting() != before; ) {
            before = spine.slices.approvals.waiting();
            spine.quiet();
        }
        spine.sendDue();

        var conversations = spine.slices.conversations.page(null, null, 500).data();
        assertThat(conversations).hasSize(PEOPLE);
        assertThat(conversations.stream().mapToInt(this::inbound).sum()).isEqualTo(MESSAGES);
        assertThat(spine.slices.approvals.waiting()).isEqualTo(PEOPLE);
        assertThat(spine.sent).isEmpty();
        assertThat(queue()).as("the most pressing hundred").isSorted().hasSize(100);
    }

    private int inbound(Conversation conversation) {
        return spine.slices
                .conversations
                .messages(conversation.id(), null, 500)
                .data()
                .size();
    }

    private List<Instant> queue() {
        var lines = spine.slices.desks.approvals.queue(500).lines();
        return IntStream.range(0, lines.size())
                .mapToObj(lines::get)
                .map(QueueLine::expiresAt)
                .toList();
    }
}
