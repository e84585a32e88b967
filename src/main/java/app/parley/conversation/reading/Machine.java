package app.parley.conversation.reading;

import app.parley.conversation.reading.Features.Group;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;

/// One set of weights a label, over the same vectors.
final class Machine {
    /// So many labels learn side by side; the others may learn on another core meanwhile.
    private static final int SIDE_BY_SIDE = 32;

    private final Weighing weighing;
    private final int labels;
    private final Weights[] weights;

    private Machine(Weighing weighing, int labels, Weights[] weights) {
        this.weighing = weighing;
        this.labels = labels;
        this.weights = weights;
    }

    /// @param rounds as [Separation] takes them
    static Machine learn(Labelled examples, int rounds) {
        var weighing = new Weighing(examples.texts());
        var vectors = examples.texts().parallelStream().map(weighing::weigh).toList();
        var separation = new Separation(vectors, weighing.size(), rounds);
        int labels = examples.labels().size();
        var weights = new Weights[parts(labels)];
        IntStream.range(0, weights.length)
                .parallel()
                .forEach(part ->
                        weights[part] = separation.of(part * SIDE_BY_SIDE, labelsOf(part, labels), examples.truth()));
        return new Machine(weighing, labels, weights);
    }

    private static int parts(int labels) {
        return (labels + SIDE_BY_SIDE - 1) / SIDE_BY_SIDE;
    }

    private static int labelsOf(int part, int labels) {
        return Math.min(SIDE_BY_SIDE, labels - part * SIDE_BY_SIDE);
    }

    void write(DataOutput out) throws IOException {
        weighing.write(out);
        for (var part : weights) {
            part.write(out);
        }
    }

    /// As [#write] wrote it.
    static Machine read(DataInput in, int labels) throws IOException {
        var weighing = Weighing.read(in);
        var weights = new Weights[parts(labels)];
        for (int part = 0; part < weights.length; part++) {
            weights[part] = Weights.read(in, weighing.size(), labelsOf(part, labels));
        }
        return new Machine(weighing, labels, weights);
    }

    Scores read(Map<Group, Counts> text) {
        var vector = weighing.weigh(text);
        var scores = new double[labels];
        int label = 0;
        for (var part : weights) {
            var some = new float[part.labels()];
            part.addDots(vector, some);
            for (float score : some) {
                scores[label++] = score;
            }
        }
        return new Scores(scores);
    }
}
