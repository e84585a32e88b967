package app.parley.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.parley.conversation.Conversations;
import app.parley.conversation.Direction;
import app.parley.conversation.Media;
import app.parley.conversation.MediaId;
import app.parley.conversation.Message;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.conversation.MessageStates;
import app.parley.storage.Ids;
import app.parley.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Messages we promised to send, kept until WhatsApp has taken or refused them.
public final class Outbox {
    private final OutboxStore store;
    private final Conversations conversations;
    private final MessageStates states;
    private final Transactions transactions;
    private final InstantSource clock;
    private Runnable onWork = () -> {};
    private Consumer<Promise> onPromise = _ -> {};

    public Outbox(
            OutboxStore store,
            Conversations conversations,
            MessageStates states,
            Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.conversations = conversations;
        this.states = states;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Names those who are to know of new work: the dispatch, and whoever tells the contact that an answer is
    /// coming.
    void serve(Runnable work, Consumer<Promise> promise) {
        this.onWork = work;
        this.onPromise = promise;
    }

    /// Promises a message, in the transaction of the yes.
    public MessageId enqueue(Promise promise) {
        return transactions.in(() -> {
            var conversation = conversations.lock(promise.conversation()).orElseThrow();
            Instant now = clock.instant();
            var message = new Message(
                    new MessageId(Ids.next()),
                    conversation.id(),
                    conversation.contact(),
                    conversation.phoneNumberId(),
                    Direction.OUTBOUND,
                    promise.content().type(),
                    words(promise.content()),
                    null,
                    null,
                    null,
                    MessageState.QUEUED,
                    0,
                    null,
                    about(promise),
                    media(promise.content(), conversation.phoneNumberId()),
                    now,
                    promise.source().word(),
                    promise.approvedBy());
            conversations.say(message, ContentJson.write(promise.content()).getBytes(UTF_8));
            states.put(message, MessageState.QUEUED, null, 0, null, null, null);
            store.insert(new Promised(
                    message.id(),
                    conversation.id(),
                    conversation.contact(),
                    conversation.phoneNumberId(),
                    promise.content(),
                    promise.replyTo(),
                    promise.draft(),
                    promise.source(),
                    promise.alone(),
                    promise.answers(),
                    OutboxState.QUEUED,
                    promise.notBefore(),
                    promise.notBefore(),
                    0,
                    null,
                    null,
                    null));
            transactions.afterCommit(() -> {
                onWork.run();
                onPromise.accept(promise);
            });
            return message.id();
        });
    }

    /// Takes a promise back while it has not begun to go out. Answers false if it is too late.
    public boolean cancel(MessageId id) {
        return transactions.in(() -> {
            var promised = store.lock(id);
            if (promised.isEmpty()
                    || promised.get().state() != OutboxState.QUEUED
                    || promised.get().attempts() > 0) {
                return false;
            }
            store.delete(id);
            states.find(id)
                    .ifPresent(message -> states.put(message, MessageState.CANCELLED, null, 0, null, null, null));
            return true;
        });
    }

    /// A person says of an unknown message whether it is to go again. Answers false if it is not unknown any more.
    public boolean settle(MessageId id, boolean again) {
        return transactions.in(() -> {
            var promised = store.lock(id);
            if (promised.isEmpty() || promised.get().state() != OutboxState.UNKNOWN) {
                return false;
            }
            var message = states.find(id).orElseThrow();
            if (again) {
                store.update(promised.get().waiting(clock.instant(), WaitsFor.RETRY));
                states.put(message, MessageState.QUEUED, null, 0, null, null, null);
                transactions.afterCommit(onWork);
            } else {
                store.delete(id);
                states.put(message, MessageState.ACCEPTED, null, 0, null, null, null);
            }
            return true;
        });
    }

    /// The message while it is in the outbox.
    public Optional<Promised> find(MessageId id) {
        return transactions.in(() -> store.find(id));
    }

    /// Those of the messages that are in the outbox.
    public Map<MessageId, Promised> all(Collection<MessageId> ids) {
        return transactions.in(() ->
                store.all(ids).stream().collect(Collectors.toUnmodifiableMap(Promised::id, promised -> promised)));
    }

    public long waiting() {
        return transactions.in(store::count);
    }

    private static @Nullable String words(Content content) {
        var words = content.words();
        return words.isEmpty() ? null : words;
    }

    /// WhatsApp's id of the message it quotes or reacts to.
    private static @Nullable String about(Promise promise) {
        return promise.content() instanceof Content.Reaction(var about, var _) ? about : promise.replyTo();
    }

    private static @Nullable Media media(Content content, String phoneNumberId) {
        var file = content.file();
        return file == null
                ? null
                : new Media(
                        new MediaId(Ids.next()),
                        null,
                        phoneNumberId,
                        file.mimeType(),
                        file.filename(),
                        file.size(),
                        file.sha256(),
                        file.sha256());
    }
}
