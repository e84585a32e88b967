package app.parley.agent.finding;

import app.parley.conversation.Message;
import app.parley.journey.Stage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads in a message whether its customer has come a stage further: to buying, and later to coming back. Who only
/// weighs something is an opportunity, and noticed as that. Nobody goes back by what they say.
final class StageReader {
    /// Whoever asks again sooner is still about what they bought.
    private static final Duration BACK = Duration.ofDays(7);

    private final Function<Message, OptionalDouble> wishes;

    /// @param wishes how sure it is that somebody wants to buy; nothing where they do not say so
    StageReader(Function<Message, OptionalDouble> wishes) {
        this.wishes = wishes;
    }

    /// @param noticed what else the message says
    /// @param last the stage that was reached last, with its evidence; asked only where a further one may be
    Optional<Finding> in(Message message, Map<FindingKind, Double> noticed, Supplier<Optional<Finding>> last) {
        var wish = wishes.apply(message);
        double sure = wish.orElseGet(() -> noticed.getOrDefault(FindingKind.OPPORTUNITY, 0.0));
        if (sure == 0) {
            return Optional.empty();
        }
        var before = last.get();
        if (before.isEmpty()) {
            return wish.isPresent() ? Optional.of(Finding.of(message, Stage.PURCHASE, sure)) : Optional.empty();
        }
        boolean back = before.get().stage() == Stage.PURCHASE
                && !message.at().isBefore(before.get().at().plus(BACK));
        return back ? Optional.of(Finding.of(message, Stage.RETENTION, sure)) : Optional.empty();
    }
}
