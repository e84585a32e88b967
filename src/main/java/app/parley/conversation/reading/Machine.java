package app.parley.conversation.reading;

import app.parley.conversation.reading.Features.Group;
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

    /// @param rounds as [Separation] takes them
    static Machine learn(Labelled examples, int rounds) {
        var weighing = new Weighing(examples.texts());
        var separation =
                new Separation(examples.texts().stream().map(weighing::weigh).toList(), weighing.size(), rounds);
        var weights = new float[examples.labels().size()][];
        IntStream.range(0, weights.length)
                .parallel()
                .forEach(label -> weights[label] = separation.of(label, examples.truth()));
        return new Machine(weighing, weights);
    }

    Scores read(Map<Group, Counts> text) {
        var vector = weighing.weigh(text);
        var scores = new double[weights.length];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = vector.dot(weights[label]);
        }
        return new Scores(scores);
    }
}
