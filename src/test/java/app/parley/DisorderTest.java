package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.Draft;
import app.parley.approval.DraftState;
import app.parley.conversation.Conversation;
import app.parley.conversation.ConversationId;
import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import app.parley.conversation.MessageState;
import app.parley.conversation.Overview;
import app.parley.desk.thread.MessageReaction;
import app.parley.desk.thread.ThreadReader;
import app.parley.outbox.Content;
import app.parley.outbox.Delivery;
import app.parley.outbox.Promise;
import app.parley.outbox.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Webhooks may come twice and in any order: what is known in the end is the same. `-Dsoak.seed=…` is another
/// flurry.
class DisorderTest {
    private static final int AT_ONCE = 60;
    private final long seed = Long.getLong("soak.seed", 20_261_126L);
    private Spine spine;
    private int promised;

    @BeforeEach
    void open(@TempDir Path folder) {
        spine = new Spine(folder);
    }

    @AfterEach
    void close() {
        spine.close();
    }

    @Test
    void fiveHundredWebhooksInDisorderAreReadAsOneStory() {
        readsAsOneStory(500, 20);
    }

    @Test
    @Tag("soak")
    void tenThousandWebhooksInDisorderAreReadAsOneStory() {
        readsAsOneStory(10_000, 300);
    }

    private void readsAsOneStory(int webhooks, int ours) {
        var flurry = new Flurry(seed, webhooks, ours, spine.instant());
        spine.way = _ -> new Delivery.Accepted(Flurry.out(spine.sent.size()));
        deliver(flurry, ours);

        var messages = messages();
        assertThat(messages.keySet()).isEqualTo(flurry.kept.keySet());
        flurry.kept.forEach((id, kept) -> assertThat(messages.get(id)).as(id).satisfies(message -> {
            assertThat(message.type()).isEqualTo(kept.type);
            assertThat(message.text()).isEqualTo(kept.text);
            assertThat(message.at()).isEqualTo(kept.at);
            assertThat(message.editedText()).isEqualTo(kept.editedText());
            assertThat(message.revokedAt()).isEqualTo(kept.revokedAt);
        }));
        assertThat(reactions()).isEqualTo(reactions(flurry));
        assertThat(states()).isEqualTo(states(flurry, ours));
        conversationsEndWith(flurry);
        nothingIsAnsweredTwice();
        assertThat(spine.storage.deliveries.quarantined()).isZero();
    }

    /// Our own messages go out in between, so that receipts come before and after them.
    private void deliver(Flurry flurry, int ours) {
        var random = new Random(seed);
        var all = flurry.deliveries;
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            int to = Math.min(all.size(), from + AT_ONCE);
            spine.deliver(all.subList(from, to));
            spine.quiet();
            long wanted = (long) ours * to / all.size();
            while (promised < wanted) {
                promise(random);
            }
            spine.sendDue();
        }
        for (int i = 0; i < 10_000 && spine.sent.size() < ours; i++) {
            spine.sendDue();
        }
        assertThat(spine.sent).hasSize(ours);
    }

    private void promise(Random random) {
        var conversations = conversations();
        promised++;
        spine.slices.outbox.enqueue(new Promise(
                conversations.get(random.nextInt(conversations.size())).id(),
                new Content.Text("We are here."),
                null,
                Source.OPERATOR,
                null,
                "Bo",
                null,
                spine.instant()));
    }

    private List<Conversation> conversations() {
        return spine.slices.conversations.page(null, null, 100).data();
    }

    private List<Message> messages(ConversationId id) {
        var all = new ArrayList<Message>();
        String after = null;
        do {
            var page = spine.slices.conversations.messages(id, after, 500);
            all.addAll(page.data());
            after = page.next();
        } while (after != null);
        return all;
    }

    /// Of the contacts and from the phone, by WhatsApp's id: two with the same one would fail here.
    private Map<String, Message> messages() {
        return conversations().stream()
                .flatMap(conversation -> messages(conversation.id()).stream())
                .filter(message -> message.direction() != Direction.OUTBOUND)
                .collect(Collectors.toMap(Message::whatsappId, Function.identity()));
    }

    private Map<String, List<String>> reactions() {
        var reader = new ThreadReader(
                new Overview(spine.storage.conversations, spine.storage.database),
                spine.slices.fetches,
                spine.slices.outbox);
        var found = new HashMap<String, List<String>>();
        for (var conversation : conversations()) {
            var messages = messages(conversation.id());
            var lines = reader.read(conversation.id(), messages);
            for (int i = 0; i < lines.size(); i++) {
                if (!lines.get(i).reactions().isEmpty()) {
                    found.put(
                            messages.get(i).whatsappId(),
                            lines.get(i).reactions().stream()
                                    .map(MessageReaction::emoji)
                                    .toList());
                }
            }
        }
        return found;
    }

    private static Map<String, List<String>> reactions(Flurry flurry) {
        return flurry.kept.entrySet().stream()
                .filter(entry -> !entry.getValue().reactions().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().reactions()));
    }

    private Map<String, MessageState> states() {
        return conversations().stream()
                .flatMap(conversation -> messages(conversation.id()).stream())
                .filter(message -> message.direction() == Direction.OUTBOUND)
                .collect(Collectors.toMap(Message::whatsappId, Message::state));
    }

    private static Map<String, MessageState> states(Flurry flurry, int ours) {
        var states = new HashMap<String, MessageState>();
        for (int i = 1; i <= ours; i++) {
            states.put(Flurry.out(i), flurry.state(Flurry.out(i)));
        }
        return states;
    }

    private void conversationsEndWith(Flurry flurry) {
        assertThat(conversations()).hasSize(Flurry.PEOPLE).allSatisfy(conversation -> {
            var phone = spine.slices
                    .contacts
                    .find(conversation.contact())
                    .orElseThrow()
                    .phone();
            var opened = flurry.kept.values().stream()
                    .filter(kept ->
                            kept.person.equals(phone) && !kept.type.equals("edit") && !kept.type.equals("revoke"))
                    .filter(kept -> kept.text == null || !kept.text.startsWith("ours"))
                    .map(kept -> kept.at)
                    .max(Instant::compareTo);
            assertThat(conversation.windowExpiresAt())
                    .isEqualTo(opened.orElseThrow().plus(Duration.ofHours(24)));
        });
    }

    private void nothingIsAnsweredTwice() {
        var drafts = new ArrayList<Draft>();
        String after = null;
        do {
            var page = spine.slices.approvals.page(null, after, 500);
            drafts.addAll(page.data());
            after = page.next();
        } while (after != null);
        assertThat(drafts).isNotEmpty();
        assertThat(drafts.stream().map(draft -> draft.proposal().readUpTo()).toList())
                .doesNotHaveDuplicates();
        assertThat(drafts.stream().map(draft -> draft.proposal().answers()).toList())
                .doesNotHaveDuplicates();
        assertThat(drafts.stream()
                        .filter(draft -> draft.state() == DraftState.PENDING)
                        .map(draft -> draft.proposal().conversation())
                        .toList())
                .doesNotHaveDuplicates();
    }
}
