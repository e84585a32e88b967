package app.parley.connector.api;

import app.parley.agent.finding.Findings;
import app.parley.conversation.Conversation;
import app.parley.conversation.ConversationChange;
import app.parley.conversation.ConversationId;
import app.parley.conversation.ConversationState;
import app.parley.conversation.Conversations;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.time.Instant;
import java.util.List;

/// Everything said between a contact and a number of ours.
public final class ConversationsResource implements Resource {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_FINDINGS = 50;
    private static final int MOST_UNREAD = 1_000_000;
    private final Conversations conversations;
    private final Findings findings;
    private final Transactions transactions;

    public ConversationsResource(Conversations conversations, Findings findings, Transactions transactions) {
        this.conversations = conversations;
        this.findings = findings;
        this.transactions = transactions;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/conversations", this::page),
                Route.get("/conversations/{id}", call -> Response.json(200, ConversationJson.of(conversation(call)))),
                Route.patch("/conversations/{id}", this::change),
                Route.get("/conversations/{id}/messages", this::messages),
                Route.get("/conversations/{id}/findings", this::findings));
    }

    /// In what states a conversation can be seen.
    private enum Shown {
        OPEN(ConversationState.OPEN),
        WITH_PERSON(ConversationState.WITH_PERSON),
        CLOSED(ConversationState.CLOSED);

        private final ConversationState state;

        Shown(ConversationState state) {
            this.state = state;
        }
    }

    private Response page(ApiCall call) {
        var paging = call.paging();
        var state = call.oneOf(Shown.class, "state").map(shown -> shown.state).orElse(null);
        return Response.page(
                conversations.page(state, paging.from(), paging.limit()).map(ConversationJson::of));
    }

    private Response findings(ApiCall call) {
        var found = findings.of(conversation(call).id(), MOST_FINDINGS);
        return Response.page(new Page<>(found.stream().map(FindingJson::of).toList(), null));
    }

    private Response change(ApiCall call) {
        var change = change(Fields.of(call));
        return transactions.in(() -> conversations
                .change(conversation(call).id(), change)
                .map(changed -> Response.json(200, ConversationJson.of(changed)))
                .orElseThrow(ConversationsResource::nothing));
    }

    private static ConversationChange change(Fields fields) {
        var change = ConversationChange.none();
        var state = fields.oneOf(Shown.class, "state");
        if (state.isPresent()) {
            change = change.withState(state.get().state);
        }
        var unread = fields.whole("unread", 0, MOST_UNREAD);
        if (unread.isPresent()) {
            change = change.withUnread(unread.get());
        }
        if (fields.has("assigned_to")) {
            change = change.withAssignee(
                    fields.text("assigned_to", LONGEST_NAME).map(String::strip).orElse(""));
        }
        if (fields.has("snoozed_until")) {
            change = change.withSnooze(fields.instant("snoozed_until").orElse(Instant.EPOCH));
        }
        return change;
    }

    private Response messages(ApiCall call) {
        var paging = call.paging();
        return transactions.in(() -> Response.page(conversations
                .messages(conversation(call).id(), paging.from(), paging.limit())
                .map(message -> MessageJson.of(message, conversations.raw(message.id())))));
    }

    private Conversation conversation(ApiCall call) {
        return conversations.find(new ConversationId(call.id())).orElseThrow(ConversationsResource::nothing);
    }

    private static ProblemException nothing() {
        return Problem.NOT_FOUND.because("There is no such conversation.");
    }
}
