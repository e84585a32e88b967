package app.parley.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// What is left once the killing is over, as the API and Graph tell it.
final class Aftermath {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Set<String> TAKEN = Set.of("accepted", "sent", "delivered", "read", "played");
    private final int port;
    private final GraphStandIn graph;
    private final List<Supervisors.Yes> given;
    private List<JsonNode> messages = List.of();

    Aftermath(int port, GraphStandIn graph, List<Supervisors.Yes> given) {
        this.port = port;
        this.graph = graph;
        this.given = new ArrayList<>(given);
    }

    /// Waits until so many messages are read and answered, and nothing more is written for a while.
    void settle(int written) {
        try (var api = new Api(port)) {
            var quiet = new Quiet(api);
            Patience.until("everything to settle", LONGEST, () -> quiet.settled() && quiet.received() >= written);
        } finally {
            read();
        }
    }

    /// A send that was under way when the engine was killed, and nothing was sent later whose receipt could tell.
    void showsWhatNobodyCanKnowAsUnknown() {
        assertThat(outbound())
                .as("what was promised is taken or unknown")
                .allMatch(message ->
                        TAKEN.contains(state(message)) || state(message).equals("unknown"));
    }

    /// Waits until the outbox is empty and all receipts have come.
    void settlesAll(BooleanSupplier reported, int written) {
        try (var api = new Api(port)) {
            Patience.until(
                    "the outbox to be empty",
                    LONGEST,
                    () -> reported.getAsBoolean() && api.metric("parley_outbox_waiting") == 0);
        }
        settle(written);
    }

    void approveTheDraftFor(String phone, String words) {
        try (var api = new Api(port)) {
            var found = new ArrayList<String>();
            Patience.until("the last draft", LONGEST, () -> {
                api.each(
                        "/contacts?q=" + phone,
                        contact -> api.each("/approvals?state=pending", draft -> {
                            if (draft.path("contact_id").equals(contact.path("id"))) {
                                found.add(draft.path("id").asText());
                            }
                        }));
                return !found.isEmpty();
            });
            var answer = api.post("/approvals/" + found.getFirst() + "/approve", Map.of("text", words));
            given.add(new Supervisors.Yes(found.getFirst(), words, answer.status()));
            Patience.until(
                    "the last word at Graph",
                    LONGEST,
                    () -> graph.sends().stream().anyMatch(send -> send.text().equals(words)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void holds(Set<String> written) {
        everyMessageIsThereOnce(written);
        everyYesWentOutOnce();
        theJournalHasNoGap();
    }

    private void everyMessageIsThereOnce(Set<String> written) {
        var inbound = messages.stream()
                .filter(message -> message.path("direction").asText().equals("inbound"))
                .map(message -> message.path("whatsapp_id").asText())
                .toList();
        assertThat(inbound).as("messages that came in").doesNotHaveDuplicates();
        assertThat(without(written, inbound)).as("messages that were lost").isEmpty();
        assertThat(without(inbound, written)).as("messages nobody wrote").isEmpty();
    }

    private static Set<String> without(Collection<String> all, Collection<String> some) {
        var left = new HashSet<>(all);
        left.removeAll(new HashSet<>(some));
        return left;
    }

    private void everyYesWentOutOnce() {
        var sends = graph.sends();
        assertThat(sends)
                .as("our ids at Graph")
                .extracting(GraphStandIn.Send::opaque)
                .doesNotHaveDuplicates();
        var words = sends.stream().map(GraphStandIn.Send::text).toList();
        assertThat(words).as("texts at Graph").doesNotHaveDuplicates();
        var answered = given.stream().filter(yes -> yes.status() == 200).toList();
        assertThat(answered)
                .extracting(Supervisors.Yes::draft)
                .as("drafts approved")
                .doesNotHaveDuplicates();
        assertThat(without(words(answered), words))
                .as("approvals that were answered and never sent")
                .isEmpty();

        var drafts = drafts();
        assertThat(drafts).as("texts of approved drafts").doesNotHaveDuplicates();
        assertThat(without(drafts, words)).as("approved and never sent").isEmpty();
        assertThat(without(words, drafts)).as("sent and never approved").isEmpty();
        assertThat(outbound()).hasSameSizeAs(sends);
        assertThat(outbound())
                .extracting(Aftermath::state)
                .as("states in the end")
                .containsOnly("delivered");
        var ids = outbound().stream()
                .map(message -> message.path("whatsapp_id").asText())
                .toList();
        assertThat(without(sends.stream().map(GraphStandIn.Send::id).toList(), ids))
                .as("sends whose id nobody knows")
                .isEmpty();
    }

    private void theJournalHasNoGap() {
        var positions = new ArrayList<Long>();
        var told = new ArrayList<String>();
        try (var api = new Api(port)) {
            api.each("/events", entry -> {
                positions.add(entry.path("position").asLong());
                told.add(entry.path("type").asText() + " "
                        + entry.path("data").path("draft_id").asText()
                        + entry.path("data").path("message_id").asText());
            });
            assertThat(api.metric("parley_deliveries_quarantined")).isZero();
        }
        for (int index = 0; index < positions.size(); index++) {
            assertThat(positions.get(index)).isEqualTo(index + 1L);
        }
        assertThat(told).noneMatch(entry -> entry.startsWith("delivery.quarantined"));
        for (var once : List.of("draft.approved", "draft.pending", "message.received", "message.delivered")) {
            assertThat(told.stream().filter(entry -> entry.startsWith(once + " ")))
                    .as(once)
                    .doesNotHaveDuplicates();
        }
    }

    private List<String> drafts() {
        var approved = new ArrayList<String>();
        try (var api = new Api(port)) {
            for (var state : List.of("edited", "approved", "sent_alone")) {
                api.each(
                        "/approvals?state=" + state,
                        draft -> approved.add(draft.path("text").asText()));
            }
        }
        return approved;
    }

    private void read() {
        var all = new ArrayList<JsonNode>();
        try (var api = new Api(port);
                var second = new Api(port)) {
            api.each(
                    "/conversations",
                    conversation -> second.each(
                            "/conversations/" + conversation.path("id").asText() + "/messages", all::add));
        }
        messages = all;
    }

    private List<JsonNode> outbound() {
        return messages.stream()
                .filter(message -> message.path("direction").asText().equals("outbound"))
                .toList();
    }

    private static String state(JsonNode message) {
        return message.path("state").asText();
    }

    private static List<String> words(List<Supervisors.Yes> given) {
        return given.stream().map(Supervisors.Yes::words).toList();
    }

    @Override
    public String toString() {
        var answers = given.stream().collect(Collectors.groupingBy(Supervisors.Yes::status, Collectors.counting()));
        return graph.sends().size() + " sends, approvals by answer " + answers;
    }
}
