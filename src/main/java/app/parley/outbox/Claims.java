package app.parley.outbox;

import app.parley.contact.Contact;
import app.parley.contact.Contacts;
import app.parley.contact.Identity;
import app.parley.conversation.Conversation;
import app.parley.conversation.Conversations;
import app.parley.conversation.MessageId;
import app.parley.conversation.MessageState;
import app.parley.conversation.MessageStates;
import app.parley.outbox.standing.FirstWords;
import app.parley.outbox.standing.Standings;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The last look before a message goes out: everything the yes rested on is checked again.
public final class Claims {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    /// WhatsApp's code for free text after the window.
    private static final int WINDOW_CLOSED = 131047;

    private final OutboxStore store;
    private final Contacts contacts;
    private final Conversations conversations;
    private final MessageStates states;
    private final TemplateGuard templates;
    private final RecipientPace pace;
    private final Standings standings;
    private final FirstWords firstWords;
    private final BooleanSupplier agentsMayGo;
    private final Transactions transactions;
    private final InstantSource clock;

    /// @param agentsMayGo false while every agent is stopped: what goes out alone then waits
    public Claims(
            OutboxStore store,
            Contacts contacts,
            Conversations conversations,
            MessageStates states,
            TemplateGuard templates,
            Standings standings,
            BooleanSupplier agentsMayGo,
            Transactions transactions,
            InstantSource clock) {
        this.store = store;
        this.contacts = contacts;
        this.conversations = conversations;
        this.states = states;
        this.templates = templates;
        this.pace = new RecipientPace(store);
        this.standings = standings;
        this.firstWords = standings.firstWords();
        this.agentsMayGo = agentsMayGo;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Marks the message as being sent and returns it, or nothing if it waits, was dropped, or is somebody else's.
    Optional<OutboundMessage> claim(MessageId id) {
        return transactions.in(() -> {
            Instant now = clock.instant();
            var promised = store.lock(id)
                    .filter(row ->
                            row.state() == OutboxState.QUEUED && !row.dueAt().isAfter(now));
            if (promised.isEmpty()) {
                return Optional.empty();
            }
            var conversation = conversations.find(promised.get().conversation());
            var contact = contacts.find(promised.get().contact());
            if (conversation.isEmpty() || contact.isEmpty()) {
                drop(promised.get(), MessageState.CANCELLED, null);
                return Optional.empty();
            }
            return examine(promised.get(), conversation.get(), contact.get(), now);
        });
    }

    private Optional<OutboundMessage> examine(
            Promised promised, Conversation conversation, Contact contact, Instant now) {
        if (contact.optedOut()) {
            drop(promised, MessageState.FAILED, new Failure(0, "This person wants no messages."));
            return Optional.empty();
        }
        if (!(promised.content() instanceof Content.Template) && !conversation.windowOpen(now)) {
            var why = "More than 24 hours have passed since their last message. Use a template.";
            drop(promised, MessageState.FAILED, new Failure(WINDOW_CLOSED, why));
            return Optional.empty();
        }
        if (promised.content() instanceof Content.Template template) {
            var fault = templates.fault(template, contact);
            if (fault.isPresent()) {
                drop(promised, MessageState.FAILED, new Failure(0, fault.get()));
                return Optional.empty();
            }
        }
        if (promised.alone() && !Objects.equals(promised.answers(), conversation.newest())) {
            drop(promised, MessageState.CANCELLED, null);
            return Optional.empty();
        }
        if (promised.alone() && !agentsMayGo.getAsBoolean()) {
            return wait(promised, now.plus(LOOK_AGAIN), WaitsFor.AGENTS_STOPPED);
        }
        var earlier = store.earlier(promised);
        if (earlier.isPresent()) {
            var until = earlier.get().dueAt().isAfter(now) ? earlier.get().dueAt() : now.plusSeconds(1);
            return wait(promised, until, WaitsFor.EARLIER_MESSAGE);
        }
        var held = standings.everythingHeld();
        if (held.isPresent()) {
            var until = held.get().until();
            return wait(promised, until == null ? now.plus(LOOK_AGAIN) : until, WaitsFor.ACCOUNT);
        }
        boolean first = !conversation.windowOpen(now);
        var hindrance = first
                ? firstWords.hindrance(promised.phoneNumberId(), contact.id(), now)
                : Optional.<FirstWords.Wait>empty();
        if (hindrance.isPresent()) {
            return wait(
                    promised,
                    hindrance.get().until(),
                    WaitsFor.firstWords(hindrance.get().why()));
        }
        var full = pace.take(promised.phoneNumberId(), recipient(contact.identity()), now);
        if (full.isPresent()) {
            return wait(promised, full.get(), WaitsFor.RECIPIENT_PACE);
        }
        if (first) {
            firstWords.said(contact.id(), now);
        }
        return Optional.of(go(promised, contact.identity(), now));
    }

    private OutboundMessage go(Promised promised, Identity to, Instant now) {
        store.update(promised.sending(now));
        if (promised.content() instanceof Content.Template template) {
            templates.sending(promised.id(), template);
        }
        var message = states.find(promised.id()).orElseThrow();
        states.put(message, MessageState.SENDING, null, 0, null, now, null);
        return new OutboundMessage(promised.id(), promised.phoneNumberId(), to, promised.content(), promised.replyTo());
    }

    private Optional<OutboundMessage> wait(Promised promised, Instant until, String why) {
        store.update(promised.waiting(until, why));
        return Optional.empty();
    }

    private void drop(Promised promised, MessageState state, @Nullable Failure why) {
        store.delete(promised.id());
        states.find(promised.id())
                .ifPresent(message -> states.put(
                        message,
                        state,
                        null,
                        why == null ? 0 : why.code(),
                        why == null ? null : why.reason(),
                        null,
                        null));
    }

    private static String recipient(Identity identity) {
        if (identity.phone() != null) {
            return identity.phone();
        }
        return identity.userId() == null ? "" : identity.userId();
    }
}
