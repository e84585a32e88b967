package app.parley.agent.finding;

import app.parley.approval.LocalReading;
import app.parley.conversation.Message;
import app.parley.conversation.reading.Mood;
import app.parley.conversation.reading.Urgency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// Notices what stands in one message. Nothing is asked of a model: each message is read in a few milliseconds.
final class Noticing {
    private static final double LEAST = 0.5;
    private static final double SOUNDS_SO = 0.7;
    private static final double SAYS_SO = 0.85;
    private static final Set<String> BUYING =
            Set.of("price", "availability", "size", "order", "appointment", "product_question", "discount");
    private static final Set<String> LEAVING = Set.of("cancellation", "refund", "marketing");

    private final LocalReading reading;

    Noticing(LocalReading reading) {
        this.reading = reading;
    }

    /// What the words say, and how sure that is.
    ///
    /// @param before what the contact wrote lately; asked only where they sound unhappy
    Map<FindingKind, Double> in(String words, Supplier<List<Message>> before) {
        var noticed = new EnumMap<FindingKind, Double>(FindingKind.class);
        var read = reading.read(words);
        var intent = read.intent().name();
        if (BUYING.contains(intent)) {
            noticed.put(FindingKind.OPPORTUNITY, read.confidence());
        } else if (LEAVING.contains(intent)) {
            noticed.put(FindingKind.CHURN_RISK, read.confidence());
        } else if (intent.equals("complaint")) {
            noticed.put(FindingKind.COMPLAINT, read.confidence());
        } else if (intent.equals("thanks")) {
            noticed.put(FindingKind.THANKS, read.confidence());
        }
        if (Mood.of(words) == Mood.NEGATIVE && soundedWell(before.get())) {
            noticed.put(FindingKind.SENTIMENT_DROP, SOUNDS_SO);
        }
        if (Urgency.isIn(words)) {
            noticed.put(FindingKind.URGENT, SAYS_SO);
        }
        noticed.values().removeIf(confidence -> confidence < LEAST);
        return noticed;
    }

    /// Whoever has written nothing before did not change.
    private static boolean soundedWell(List<Message> before) {
        var moods = before.stream()
                .map(Message::heard)
                .filter(Objects::nonNull)
                .map(Mood::of)
                .toList();
        return !moods.isEmpty() && !moods.contains(Mood.NEGATIVE);
    }
}
