package app.parley.conversation.reading;

import java.util.Arrays;

/// The weights of some labels, place by place: those of one place lie next to each other.
final class Weights {
    /// Where not even one in so many labels moves, those are moved alone.
    private static final int FEW = 4;

    private final int labels;
    private final float[] values;

    /// @param size how many places a vector has
    Weights(int size, int labels) {
        this.labels = labels;
        this.values = new float[Math.multiplyExact(size, labels)];
    }

    int labels() {
        return labels;
    }

    /// Adds to each label's score what the vector is worth to it.
    void addDots(Vector vector, float[] scores) {
        int[] at = vector.at();
        for (int i = 0; i < at.length; i++) {
            addScaled(vector.values()[i], values, at[i] * labels, scores, 0, labels);
        }
    }

    /// Moves each label's weights along the vector.
    void add(Vector vector, float[] moves) {
        int[] at = vector.at();
        int[] moved = moved(moves);
        if (moved.length * FEW < labels) {
            for (int i = 0; i < at.length; i++) {
                addScaled(vector.values()[i], moves, moved, at[i] * labels);
            }
            return;
        }
        for (int i = 0; i < at.length; i++) {
            addScaled(vector.values()[i], moves, 0, values, at[i] * labels, labels);
        }
    }

    private static int[] moved(float[] moves) {
        int[] moved = new int[moves.length];
        int count = 0;
        for (int label = 0; label < moves.length; label++) {
            if (moves[label] != 0) {
                moved[count++] = label;
            }
        }
        return Arrays.copyOf(moved, count);
    }

    private void addScaled(float times, float[] moves, int[] moved, int into) {
        for (int label : moved) {
            values[into + label] += times * moves[label];
        }
    }

    /// A loop of its own, so that the compiler makes it one of vector instructions.
    private static void addScaled(float times, float[] from, int begin, float[] to, int into, int count) {
        for (int i = 0; i < count; i++) {
            to[into + i] += times * from[begin + i];
        }
    }
}
