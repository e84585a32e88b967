package app.parley.conversation;

import app.parley.contact.ContactId;
import app.parley.storage.Changes;
import app.parley.storage.Ids;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything said, in order, and what may be said next.
public final class Conversations {
    /// So many messages tell how somebody sounds.
    private static final int RECENT = 30;

    private final ConversationStore store;
    private final Transactions transactions;
    private final Journal journal;
    private final InstantSource clock;
    private final Changes<ConversationId> changes;
    private final PhoneGreetings greetings = new PhoneGreetings();
    private final Corrections corrections;
    private final Past past;

    public Conversations(ConversationStore store, Transactions transactions, Journal journal, InstantSource clock) {
        this.store = store;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.changes = new Changes<>(transactions);
        this.corrections = new Corrections(store);
        this.past = new Past(store, this, corrections, transactions);
    }

    /// Keeps what came in. Answers nothing for a repeat, which is recognised by WhatsApp's id.
    public Optional<Received> receive(Incoming incoming) {
        return transactions.in(
                () -> store.known(incoming.whatsappId()) ? Optional.empty() : Optional.of(keep(incoming)));
    }

    private Received keep(Incoming incoming) {
        var before = opened(incoming.contact(), incoming.phoneNumberId(), incoming.connected(), incoming.at());
        boolean greets = greetings.isAutomatic(incoming, before);
        var said =
                greets ? incoming.message(before.id(), null, Message.PHONE_APP) : incoming.message(before.id(), null);
        store.insert(said, incoming.raw());
        var message = corrections.follow(said);
        var after = incoming.inGroup()
                ? Threading.overheard(before, message)
                : Threading.after(
                        before, message, greets ? Effect.GREETS : Effect.of(incoming.type()), incoming.standby());
        store.update(after);
        boolean inbound = incoming.direction() == Direction.INBOUND;
        journal.append(new JournalEntry(
                inbound ? "message.received" : "message.echoed",
                inbound ? "contact" : "phone",
                message.contact().value(),
                after.id().value(),
                Map.of("message_id", message.id().toString())));
        changes.announce(after.id());
        boolean speaks = message.id().equals(after.newest());
        boolean starts =
                speaks && inbound && incoming.connected() && !incoming.standby() && after.windowOpen(clock.instant());
        return new Received(message, after, speaks, starts);
    }

    /// What is said in a voice note is written down now: it also tells how the contact sounds.
    public void heard(MessageId id) {
        transactions.run(() -> store.message(id).ifPresent(message -> {
            store.lock(message.conversation()).ifPresent(before -> {
                var newest = store.messagesBefore(before.id(), null, RECENT).data();
                store.update(Threading.sounding(before, newest));
            });
            journal.append(new JournalEntry(
                    "message.heard",
                    "system",
                    message.contact().value(),
                    message.conversation().value(),
                    Map.of("message_id", id.toString())));
            changes.announce(message.conversation());
        }));
    }

    /// The contact rang: that opens the window as a message does.
    public void called(ContactId contact, String phoneNumberId, boolean connected, Instant at) {
        transactions.run(() -> {
            var conversation = opened(contact, phoneNumberId, connected, at);
            store.update(Threading.windowFrom(conversation, at));
            changes.announce(conversation.id());
        });
    }

    /// The conversation between a contact and a number of ours, begun if there is none, and held until the commit.
    public Conversation opened(ContactId contact, String phoneNumberId, boolean connected, Instant at) {
        return transactions.in(() -> {
            var known = store.between(contact, phoneNumberId).flatMap(store::lock);
            if (known.isPresent()) {
                return known.get();
            }
            var begun = Threading.begin(contact, phoneNumberId, connected, at);
            store.insert(begun, clock.instant());
            return begun;
        });
    }

    /// Keeps a message of ours that was promised.
    ///
    /// @param content what it consists of, as it is kept in our own form
    public void say(Message message, byte[] content) {
        transactions.run(() -> {
            var before = store.lock(message.conversation()).orElseThrow();
            store.insert(message, content);
            store.update(Threading.said(before, message));
            changes.announce(before.id());
        });
    }

    /// What was said before we were connected.
    public Past past() {
        return past;
    }

    /// Changes the conversation, held until the commit. Answers nothing if there is none.
    public Optional<Conversation> change(ConversationId id, ConversationChange change) {
        return transactions.in(() -> store.lock(id).map(before -> {
            var after = change.applyTo(before);
            store.update(after);
            changes.announce(id);
            return after;
        }));
    }

    public void note(ConversationId id, String author, String text) {
        transactions.run(() -> {
            store.insert(new Note(Ids.next(), id, author, text, clock.instant()));
            changes.announce(id);
        });
    }

    public Optional<Conversation> find(ConversationId id) {
        return transactions.in(() -> store.find(id).filter(found -> found.state() != ConversationState.MERGED));
    }

    /// The conversation, held until the surrounding transaction ends.
    public Optional<Conversation> lock(ConversationId id) {
        return transactions.in(() -> store.lock(id).filter(found -> found.state() != ConversationState.MERGED));
    }

    /// Whether we ever said anything in it.
    public boolean answeredBefore(ConversationId id) {
        return transactions.in(() -> store.answeredBefore(id));
    }

    public Page<Conversation> page(@Nullable ConversationState state, @Nullable String after, int limit) {
        return transactions.in(() -> store.page(state, after, limit));
    }

    public Page<Message> messages(ConversationId id, @Nullable String after, int limit) {
        return transactions.in(() -> store.messages(id, after, limit));
    }

    public Page<Message> messagesBefore(ConversationId id, @Nullable String before, int limit) {
        return transactions.in(() -> store.messagesBefore(id, before, limit));
    }

    /// Texts that people here typed or approved, in the order in which they came here.
    ///
    /// @param after from after this one on; null to begin with the first
    public List<Message> saidByPeople(@Nullable MessageId after, int limit) {
        return transactions.in(() -> store.saidByPeople(after, limit));
    }

    public Optional<Message> message(MessageId id) {
        return transactions.in(() -> store.message(id));
    }

    /// Those of these messages that there are, in no order.
    public List<Message> messages(Collection<MessageId> ids) {
        return transactions.in(() -> store.messages(ids));
    }

    /// The conversation's message with this id of WhatsApp's.
    public Optional<Message> named(ConversationId id, String whatsappId) {
        return transactions.in(
                () -> store.named(id, List.of(whatsappId)).stream().findFirst());
    }

    /// The message as WhatsApp sent it; for our own, what it consists of in our form.
    public byte[] raw(MessageId id) {
        return transactions.in(() -> store.raw(id));
    }

    /// Messages that contain the words, newest first.
    public Page<Message> search(String words, @Nullable String after, int limit) {
        return transactions.in(() -> store.search(words, after, limit));
    }

    public List<Note> notes(ConversationId id) {
        return transactions.in(() -> store.notes(id));
    }

    /// What a contact ordered from the catalogue, newest first.
    public List<Message> orders(ContactId contact, int limit) {
        return transactions.in(() -> store.orders(contact, limit));
    }

    /// The conversations of a contact, one for each number of ours.
    public List<ConversationId> of(ContactId contact) {
        return transactions.in(() -> store.of(contact));
    }

    public Changes<ConversationId> changes() {
        return changes;
    }
}
