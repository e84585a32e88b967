package app.parley.conversation.reading;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Finds the weights that tell each label's examples from all others: linear support vector machines with squared
/// hinge loss, by coordinate descent in the dual (Hsieh et al. 2008, "A Dual Coordinate Descent Method for Large-scale
/// Linear SVM", algorithm 1).
///
/// Some labels learn side by side of the same order of examples: a place's weights of all of them lie next to each
/// other in memory, which is several times as fast as one label after the other.
final class Separation {
    /// How much an example on the wrong side costs.
    private static final double COST = 3;

    /// A label has few examples against all others.
    private static final double COST_OF_OWN = 5 * COST;

    private static final double CLOSE_ENOUGH = 0.05;
    private static final double STILL = 1e-12;

    private final List<Vector> examples;
    private final double[] squares;
    private final int size;

    /// @param size how many places the vectors have
    Separation(List<Vector> examples, int size) {
        this.examples = examples;
        this.squares = examples.stream().mapToDouble(Vector::square).toArray();
        this.size = size;
    }

    /// What some labels learnt side by side.
    ///
    /// @param shares how much each example counts for each label, example by example; the weights are their sum
    record Found(Weights weights, float[] shares) {}

    /// The same examples always give the same weights.
    ///
    /// @param first the first of the labels
    /// @param count how many labels from there on
    /// @param truth the label of each example
    /// @param rounds most rounds over the examples: some tens find the weights, a few come close
    Found of(int first, int count, int[] truth, int rounds) {
        var learning = new Learning(first, new Weights(size, count), truth);
        int[] order = order(truth.length);
        var random = new SplittableRandom(first);
        for (int round = 0; round < rounds; round++) {
            shuffle(order, random);
            double farthest = 0;
            for (int example : order) {
                farthest = Math.max(farthest, learning.step(example));
            }
            if (farthest < CLOSE_ENOUGH) {
                break;
            }
        }
        return new Found(learning.weights, learning.shares);
    }

    /// What [#of] found, from the shares alone; only the order in which they are added up differs.
    Found again(int first, int count, int[] truth, float[] shares) {
        var weights = new Weights(size, count);
        var moves = new float[count];
        for (int example = 0; example < truth.length; example++) {
            for (int label = 0; label < count; label++) {
                moves[label] = side(truth[example] == first + label) * shares[example * count + label];
            }
            weights.add(examples.get(example), moves);
        }
        return new Found(weights, shares);
    }

    private static int side(boolean own) {
        return own ? 1 : -1;
    }

    private final class Learning {
        private final int first;
        private final Weights weights;
        private final int[] truth;
        private final float[] shares;
        private final float[] scores;
        private final float[] moves;

        Learning(int first, Weights weights, int[] truth) {
            this.first = first;
            this.weights = weights;
            this.truth = truth;
            this.shares = new float[truth.length * weights.labels()];
            this.scores = new float[weights.labels()];
            this.moves = new float[weights.labels()];
        }

        /// Moves one example's shares to their best, and says how far from it the farthest was.
        double step(int example) {
            var vector = examples.get(example);
            Arrays.fill(scores, 0);
            weights.addDots(vector, scores);
            double farthest = 0;
            boolean moved = false;
            for (int label = 0; label < scores.length; label++) {
                double by = move(example, label);
                moved |= moves[label] != 0;
                farthest = Math.max(farthest, by);
            }
            if (moved) {
                weights.add(vector, moves);
            }
            return farthest;
        }

        private double move(int example, int label) {
            boolean own = truth[example] == first + label;
            int side = side(own);
            double slack = 1 / (2 * (own ? COST_OF_OWN : COST));
            int at = example * scores.length + label;
            float before = shares[at];
            double gradient = side * scores[label] - 1 + slack * before;
            double projected = before == 0 ? Math.min(gradient, 0) : gradient;
            moves[label] = 0;
            if (Math.abs(projected) > STILL) {
                shares[at] = (float) Math.max(0, before - gradient / (squares[example] + slack));
                moves[label] = side * (shares[at] - before);
            }
            return Math.abs(projected);
        }
    }

    private static int[] order(int length) {
        int[] order = new int[length];
        for (int i = 0; i < length; i++) {
            order[i] = i;
        }
        return order;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
