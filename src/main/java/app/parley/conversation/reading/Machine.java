package app.parley.conversation.reading;

import app.parley.conversation.reading.Features.Group;
import app.parley.conversation.reading.Separation.Found;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// One set of weights a label, over the same vectors.
final class Machine {
    /// So many labels learn side by side; the others may learn on another core meanwhile.
    private static final int SIDE_BY_SIDE = 32;

    private final Weighing weighing;
    private final int labels;
    private final List<Found> parts;

    private Machine(Weighing weighing, int labels, List<Found> parts) {
        this.weighing = weighing;
        this.labels = labels;
        this.parts = parts;
    }

    /// @param rounds as [Separation] takes them
    static Machine learn(Labelled examples, int rounds) {
        return made(
                examples,
                (separation, part, count) -> separation.of(part * SIDE_BY_SIDE, count, examples.truth(), rounds));
    }

    /// Writes down what was learnt: with the examples it was learnt of, that is all it takes to have it again.
    void write(DataOutput out) throws IOException {
        for (var part : parts) {
            var bytes = ByteBuffer.allocate(part.shares().length * Float.BYTES);
            bytes.asFloatBuffer().put(part.shares());
            out.write(bytes.array());
        }
    }

    /// As [#write] wrote it, of the same examples.
    static Machine read(DataInput in, Labelled examples) throws IOException {
        int labels = examples.labels().size();
        var shares = new float[parts(labels)][];
        for (int part = 0; part < shares.length; part++) {
            shares[part] = new float[examples.size() * labelsOf(part, labels)];
            var bytes = new byte[shares[part].length * Float.BYTES];
            in.readFully(bytes);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(shares[part]);
        }
        return made(
                examples,
                (separation, part, count) ->
                        separation.again(part * SIDE_BY_SIDE, count, examples.truth(), shares[part]));
    }

    private interface Finding {
        Found of(Separation separation, int part, int count);
    }

    private static Machine made(Labelled examples, Finding finding) {
        var weighing = new Weighing(examples.texts());
        var vectors = examples.texts().parallelStream().map(weighing::weigh).toList();
        var separation = new Separation(vectors, weighing.size());
        int labels = examples.labels().size();
        return new Machine(
                weighing,
                labels,
                IntStream.range(0, parts(labels))
                        .parallel()
                        .mapToObj(part -> finding.of(separation, part, labelsOf(part, labels)))
                        .toList());
    }

    private static int parts(int labels) {
        return (labels + SIDE_BY_SIDE - 1) / SIDE_BY_SIDE;
    }

    private static int labelsOf(int part, int labels) {
        return Math.min(SIDE_BY_SIDE, labels - part * SIDE_BY_SIDE);
    }

    Scores read(Map<Group, Counts> text) {
        var vector = weighing.weigh(text);
        var scores = new double[labels];
        int label = 0;
        for (var part : parts) {
            var some = new float[part.weights().labels()];
            part.weights().addDots(vector, some);
            for (float score : some) {
                scores[label++] = score;
            }
        }
        return new Scores(scores);
    }
}
