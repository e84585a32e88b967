package app.parley.agent.finding;

import app.parley.agent.finding.CartStore.Cart;
import app.parley.approval.LocalReading;
import app.parley.conversation.ConversationId;
import app.parley.conversation.ConversationState;
import app.parley.conversation.Conversations;
import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// Waits with whoever wanted to buy, and notes who was left silent in the middle of it. Each conversation has at most
/// one such cart: the newest that WhatsApp sent, or else the newest words. What was noted is withdrawn once the
/// customer
/// writes again or it comes to an end.
public final class Carts {
    /// So long a customer is silent before a cart counts as left: the window for free text is still open for hours.
    static final Duration SILENCE = Duration.ofHours(20);

    /// So long they have for an answer to the business's last word.
    static final Duration TIME_TO_ANSWER = Duration.ofHours(2);

    /// Who closed the conversation meanwhile is seen so often.
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    /// Afterwards nobody waits any more; what was noted stays.
    private static final Duration OLDEST = Duration.ofDays(14);

    /// What came before was looked at when it came.
    private static final int READ = 30;

    private static final int AT_ONCE = 50;
    private static final Set<String> NOT_SAID = Set.of("system", "request_welcome", "errors");
    private final CartWords words;
    private final CartStore store;
    private final Findings findings;
    private final Conversations conversations;
    private final InstantSource clock;

    public Carts(
            LocalReading reading,
            CartStore store,
            Findings findings,
            Conversations conversations,
            InstantSource clock) {
        this.words = new CartWords(reading);
        this.store = store;
        this.findings = findings;
        this.conversations = conversations;
        this.clock = clock;
    }

    /// How sure it is that the customer wants to buy; nothing where they do not say so.
    OptionalDouble wish(Message message) {
        return words.wish(message);
    }

    /// A customer's message can be read. Within a transaction.
    void heard(Message message) {
        if (message.direction() != Direction.INBOUND || message.revokedAt() != null) {
            return;
        }
        var sure = words.wish(message);
        if (sure.isEmpty() || isOld(message)) {
            return;
        }
        var before = store.of(message.conversation());
        if (!CartWords.isCart(message) && before.stream().anyMatch(this::isOfWhatsApp)) {
            return;
        }
        before.stream().filter(cart -> !cart.message().equals(message.id())).forEach(this::forget);
        store.put(new Cart(message.id(), sure.getAsDouble(), message.at().plus(SILENCE)));
    }

    private boolean isOfWhatsApp(Cart cart) {
        return conversations.message(cart.message()).filter(CartWords::isCart).isPresent();
    }

    private boolean isOld(Message message) {
        return message.at().isBefore(clock.instant().minus(OLDEST));
    }

    private void forget(Cart cart) {
        conversations.message(cart.message()).ifPresent(evidence -> withdraw(cart, evidence));
        store.remove(cart.message());
    }

    /// Something was said in a conversation. Within a transaction.
    void look(ConversationId conversation) {
        store.of(conversation).forEach(this::look);
    }

    /// Looks at those whose time has come; says whether there may be more. Within a transaction.
    boolean lookAtDue() {
        var due = store.due(clock.instant(), AT_ONCE);
        due.forEach(this::look);
        return due.size() == AT_ONCE;
    }

    private void look(Cart cart) {
        var evidence = conversations.message(cart.message());
        if (evidence.isEmpty() || isOld(evidence.get())) {
            store.remove(cart.message());
        } else if (isOver(evidence.get())) {
            forget(cart);
        } else {
            judge(cart, evidence.get());
        }
    }

    private boolean isOver(Message evidence) {
        boolean open = conversations
                .find(evidence.conversation())
                .filter(conversation -> conversation.connected() && conversation.state() != ConversationState.CLOSED)
                .isPresent();
        return !open || evidence.revokedAt() != null || since(evidence).stream().anyMatch(words::ends);
    }

    private void judge(Cart cart, Message evidence) {
        var now = clock.instant();
        var left = leftAt(evidence);
        if (left.isAfter(now)) {
            withdraw(cart, evidence);
            store.put(new Cart(cart.message(), cart.confidence(), left));
            return;
        }
        findings.note(finding(cart, left), evidence.contact(), evidence.conversation());
        store.put(new Cart(cart.message(), cart.confidence(), now.plus(LOOK_AGAIN)));
    }

    private void withdraw(Cart cart, Message evidence) {
        findings.withdraw(finding(cart, evidence.at()), evidence.contact(), evidence.conversation());
    }

    private static Finding finding(Cart cart, Instant at) {
        return new Finding(cart.message(), FindingKind.CART_LEFT, cart.confidence(), at);
    }

    /// When it counts as left if nobody says anything more.
    private Instant leftAt(Message evidence) {
        return since(evidence).stream()
                .filter(message -> !message.isAutomatic() && !message.isUnsaid() && !NOT_SAID.contains(message.type()))
                .map(message -> message.at().plus(message.direction() == Direction.INBOUND ? SILENCE : TIME_TO_ANSWER))
                .reduce(evidence.at().plus(SILENCE), (one, other) -> one.isAfter(other) ? one : other);
    }

    /// The newest messages after it.
    private List<Message> since(Message evidence) {
        var newest = conversations
                .messagesBefore(evidence.conversation(), null, READ)
                .data();
        int place = newest.stream().map(Message::id).toList().indexOf(evidence.id());
        return newest.subList(place + 1, newest.size());
    }
}
