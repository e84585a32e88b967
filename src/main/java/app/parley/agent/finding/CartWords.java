package app.parley.agent.finding;

import app.parley.approval.LocalReading;
import app.parley.conversation.Direction;
import app.parley.conversation.Message;
import app.parley.conversation.reading.Sayings;
import app.parley.storage.Resources;
import java.util.OptionalDouble;
import java.util.Set;

/// Reads whether somebody wants to buy, and whether a purchase came to its end.
final class CartWords {
    private static final double SENT_A_CART = 0.95;
    private static final double SAYS_SO = 0.85;
    private static final double LEAST = 0.5;
    private static final String CART = "order";
    private static final String BUYING = "order";
    private static final Set<String> ENDING = Set.of("thanks", "goodbye", "order_status", "cancellation", "marketing");
    private final Sayings wanted = sayings("wanted.txt");
    private final Sayings settled = sayings("settled.txt");
    private final Sayings sold = sayings("sold.txt");
    private final LocalReading reading;

    CartWords(LocalReading reading) {
        this.reading = reading;
    }

    /// How sure it is that the customer wants to buy; nothing where they do not say so.
    OptionalDouble wish(Message message) {
        if (isCart(message)) {
            return OptionalDouble.of(SENT_A_CART);
        }
        var words = message.heard();
        if (words == null || settled.areIn(words)) {
            return OptionalDouble.empty();
        }
        if (wanted.areIn(words)) {
            return OptionalDouble.of(SAYS_SO);
        }
        var read = reading.read(words);
        return read.intent().name().equals(BUYING) && read.confidence() >= LEAST
                ? OptionalDouble.of(read.confidence())
                : OptionalDouble.empty();
    }

    /// A cart of WhatsApp's, whatever stands in it.
    static boolean isCart(Message message) {
        return message.type().equals(CART);
    }

    /// Whether nothing more has to come: they paid, thanked or no longer want it, or the business says it is sold.
    boolean ends(Message message) {
        var words = message.revokedAt() == null ? message.heard() : null;
        if (words == null || isCart(message)) {
            return false;
        }
        if (message.direction() != Direction.INBOUND) {
            return !message.isAutomatic() && !message.isUnsaid() && sold.areIn(words);
        }
        return settled.areIn(words) || !wanted.areIn(words) && isGoingAway(words);
    }

    private boolean isGoingAway(String words) {
        var read = reading.read(words);
        return ENDING.contains(read.intent().name()) && read.confidence() >= LEAST;
    }

    private static Sayings sayings(String file) {
        return new Sayings(Resources.text(CartWords.class, file));
    }
}
