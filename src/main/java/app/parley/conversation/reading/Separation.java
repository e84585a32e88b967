package app.parley.conversation.reading;

import java.util.List;
import java.util.SplittableRandom;

/// Finds the weights that tell one label's examples from all others: a linear support vector machine with squared
/// hinge loss, by coordinate descent in the dual (Hsieh et al. 2008, "A Dual Coordinate Descent Method for Large-scale
/// Linear SVM", algorithm 1).
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
    private final int rounds;

    /// @param size how many places the vectors have
    /// @param rounds most rounds over the examples: some tens find the weights, a few come close
    Separation(List<Vector> examples, int size, int rounds) {
        this.examples = examples;
        this.squares = examples.stream().mapToDouble(Vector::square).toArray();
        this.size = size;
        this.rounds = rounds;
    }

    /// The same examples always give the same weights.
    ///
    /// @param labels the label of each example
    float[] of(int label, int[] labels) {
        var weights = new float[size];
        var shares = new double[labels.length];
        int[] order = order(labels.length);
        var random = new SplittableRandom(label);
        for (int round = 0; round < rounds; round++) {
            shuffle(order, random);
            double farthest = 0;
            for (int example : order) {
                farthest = Math.max(farthest, step(example, labels[example] == label, weights, shares));
            }
            if (farthest < CLOSE_ENOUGH) {
                break;
            }
        }
        return weights;
    }

    /// Moves one example's share to its best, and says how far from it it was.
    private double step(int example, boolean own, float[] weights, double[] shares) {
        int side = own ? 1 : -1;
        double slack = 1 / (2 * (own ? COST_OF_OWN : COST));
        var vector = examples.get(example);
        double gradient = side * vector.dot(weights) - 1 + slack * shares[example];
        double projected = shares[example] == 0 ? Math.min(gradient, 0) : gradient;
        if (Math.abs(projected) > STILL) {
            double before = shares[example];
            shares[example] = Math.max(0, before - gradient / (squares[example] + slack));
            vector.addTo(weights, side * (shares[example] - before));
        }
        return Math.abs(projected);
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
