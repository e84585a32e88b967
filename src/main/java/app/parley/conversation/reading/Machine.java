package app.parley.conversation.reading;

import app.parley.conversation.reading.Features.Group;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// One set of weights a label, over the same vectors.
final class Machine {
    private final Weighing weighing;
    private final float[][] weights;

    private Machine(Weighing weighing, float[][] weights) {
        this.weighing = weighing;
        this.weights = weights;
    }

    /// @param labels the label of each text, 0 to `count - 1`
    /// @param rounds as [Separation] takes them
    static Machine learn(List<Map<Group, Map<Integer, Integer>>> texts, int[] labels, int count, int rounds) {
        var weighing = new Weighing(texts);
        var separation = new Separation(texts.stream().map(weighing::weigh).toList(), weighing.size(), rounds);
        var weights = new float[count][];
        IntStream.range(0, count).parallel().forEach(label -> weights[label] = separation.of(label, labels));
        return new Machine(weighing, weights);
    }

    Scores read(Map<Group, Map<Integer, Integer>> text) {
        var vector = weighing.weigh(text);
        var scores = new double[weights.length];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = vector.dot(weights[label]);
        }
        return new Scores(scores);
    }
}
