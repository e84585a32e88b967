package app.parley.conversation.reading;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.stream.IntStream;

/// The weights of some labels, place by place: those of one place lie next to each other.
final class Weights {
    private static final int LARGEST = Byte.MAX_VALUE;

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
        int[] moved =
                IntStream.range(0, labels).filter(label -> moves[label] != 0).toArray();
        if (moved.length * FEW < labels) {
            for (int i = 0; i < at.length; i++) {
                for (int label : moved) {
                    values[at[i] * labels + label] += vector.values()[i] * moves[label];
                }
            }
            return;
        }
        for (int i = 0; i < at.length; i++) {
            addScaled(vector.values()[i], moves, 0, values, at[i] * labels, labels);
        }
    }

    /// A loop of its own, so that the compiler makes it one of vector instructions.
    private static void addScaled(float times, float[] from, int begin, float[] to, int into, int count) {
        for (int i = 0; i < count; i++) {
            to[into + i] += times * from[begin + i];
        }
    }

    /// Writes them as one byte each: what is lost by that is less than two orders of the examples differ by.
    void write(DataOutput out) throws IOException {
        var bytes = new byte[labels];
        for (int row = 0; row < values.length; row += labels) {
            float largest = 0;
            for (int i = row; i < row + labels; i++) {
                largest = Math.max(largest, Math.abs(values[i]));
            }
            for (int i = 0; i < labels; i++) {
                bytes[i] = (byte) (largest == 0 ? 0 : Math.round(values[row + i] / largest * LARGEST));
            }
            out.writeFloat(largest);
            out.write(bytes);
        }
    }

    /// As [#write] wrote them.
    static Weights read(DataInput in, int size, int labels) throws IOException {
        var weights = new Weights(size, labels);
        var bytes = new byte[labels];
        for (int row = 0; row < weights.values.length; row += labels) {
            float step = in.readFloat() / LARGEST;
            in.readFully(bytes);
            for (int i = 0; i < labels; i++) {
                weights.values[row + i] = bytes[i] * step;
            }
        }
        return weights;
    }
}
