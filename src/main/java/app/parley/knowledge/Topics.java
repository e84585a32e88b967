package app.parley.knowledge;

import app.parley.conversation.reading.Likeness.Share;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a text is about as a whole, beyond the words it shares with another: learnt of examples of what customers ask,
/// in three languages. "Cuánto tarda en llegar" and "Plazos de entrega" have no word in common and one topic.
///
/// @param shares of the likeliest topics, by name
record Topics(Map<String, Double> shares) {
    private static final int MOST = 6;
    private static final double LEAST = 0.02;

    Topics {
        shares = Map.copyOf(shares);
    }

    static Topics of(String text) {
        return new Topics(LearntTopics.likeness().of(text, MOST, LEAST).stream()
                .collect(Collectors.toMap(Share::label, Share::share)));
    }

    /// How much two texts are about the same, 0 to 1: the cosine of the angle between their shares.
    double likeness(Topics other) {
        double common = 0;
        for (var mine : shares.entrySet()) {
            common += mine.getValue() * other.shares.getOrDefault(mine.getKey(), 0.0);
        }
        return common == 0 ? 0 : common / (length() * other.length());
    }

    private double length() {
        return Math.sqrt(
                shares.values().stream().mapToDouble(share -> share * share).sum());
    }

    /// As [#read] takes it: `name share` pairs.
    String written() {
        return shares.entrySet().stream()
                .map(topic -> topic.getKey() + " " + topic.getValue().floatValue())
                .collect(Collectors.joining(" "));
    }

    static Topics read(String written) {
        var words = List.of(written.isEmpty() ? new String[0] : written.split(" ", -1));
        var shares = new HashMap<String, Double>();
        for (int i = 0; i + 1 < words.size(); i += 2) {
            shares.put(words.get(i), Double.parseDouble(words.get(i + 1)));
        }
        return new Topics(shares);
    }

    /// The names alone, as the index field takes them.
    String names() {
        return String.join(" ", shares.keySet());
    }
}
