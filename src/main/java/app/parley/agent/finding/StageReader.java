package app.parley.agent.finding;

import app.parley.conversation.Message;
import app.parley.journey.Stage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Reads in a message whether its customer has come a stage further: to buying, and later to coming back. Who only
/// weighs something is an opportunity, and noticed as that. Nobody goes back by what they say.
final class StageReader {
    /// Whoever asks again sooner is still about what they bought.
    private static final Duration BACK = Duration.ofDays(7);

    private final CartWords carts;

    StageReader(CartWords carts) {
        this.carts = carts;
    }

    /// @param noticed what else the message says
    /// @param before the stage that was reached last, with its evidence; nothing while none was
    Optional<Finding> in(Message message, Map<FindingKind, Double> noticed, Optional<Finding> before) {
        var wish = carts.wish(message);
        if (before.isEmpty()) {
            return wish.isPresent()
                    ? Optional.of(Finding.of(message, Stage.PURCHASE, wish.getAsDouble()))
                    : Optional.empty();
        }
        double sure = wish.orElseGet(() -> noticed.getOrDefault(FindingKind.OPPORTUNITY, 0.0));
        boolean back = before.get().stage() == Stage.PURCHASE
                && !message.at().isBefore(before.get().at().plus(BACK));
        return back && sure > 0 ? Optional.of(Finding.of(message, Stage.RETENTION, sure)) : Optional.empty();
    }
}
