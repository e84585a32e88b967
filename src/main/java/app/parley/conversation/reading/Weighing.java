package app.parley.conversation.reading;

import app.parley.conversation.reading.Features.Group;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Turns texts into vectors of equal length: what is rare among the examples weighs more than what stands everywhere
/// (tf-idf with a logarithm of the count; Salton and Buckley 1988).
final class Weighing {
    /// What stands always, so that a label may be likely whatever is said.
    private static final float ALWAYS = 1;

    /// A pair of words or a run of letters that stands in one example only says nothing about others.
    private static final int FEWEST_EXAMPLES = 2;

    /// The buckets that say something, in order; the place of each is its place in a vector.
    private final int[] known;

    private final float[] rarity;

    Weighing(List<Map<Group, Counts>> examples) {
        int[] counts = new int[Features.BUCKETS];
        var words = new boolean[Features.BUCKETS];
        for (var example : examples) {
            example.forEach((group, features) -> {
                for (int bucket : features.buckets()) {
                    counts[bucket]++;
                    words[bucket] |= group == Group.WORDS;
                }
            });
        }
        known = IntStream.range(0, counts.length)
                .filter(bucket -> counts[bucket] >= FEWEST_EXAMPLES || words[bucket])
                .toArray();
        rarity = new float[known.length];
        for (int place = 0; place < known.length; place++) {
            rarity[place] = (float) (1 + Math.log((1.0 + examples.size()) / (1 + counts[known[place]])));
        }
    }

    /// How many places a vector has.
    int size() {
        return rarity.length + 1;
    }

    Vector weigh(Map<Group, Counts> features) {
        int most = 1;
        for (var counts : features.values()) {
            most += counts.buckets().length;
        }
        int[] at = new int[most];
        var values = new double[most];
        int count = 0;
        for (var each : features.entrySet()) {
            int from = count;
            count = put(each.getValue(), at, values, count);
            scale(values, from, count, each.getKey().weight);
        }
        scale(values, 0, count, 1);
        at[count] = rarity.length;
        values[count++] = ALWAYS;
        return new Vector(Arrays.copyOf(at, count), floats(values, count));
    }

    /// Puts what one group says behind what stands there, and says where it ends. Both lists of buckets are in order,
    /// so that each search begins where the one before ended.
    private int put(Counts counts, int[] at, double[] values, int from) {
        int[] buckets = counts.buckets();
        int end = from;
        int begin = 0;
        for (int i = 0; i < buckets.length; i++) {
            int place = Arrays.binarySearch(known, begin, known.length, buckets[i]);
            begin = place >= 0 ? place + 1 : -place - 1;
            if (place >= 0) {
                at[end] = place;
                values[end++] = (1 + Math.log(counts.times()[i])) * rarity[place];
            }
        }
        return end;
    }

    /// Gives these values the length.
    private static void scale(double[] values, int from, int to, double length) {
        double square = 0;
        for (int i = from; i < to; i++) {
            square += values[i] * values[i];
        }
        double times = square == 0 ? 0 : length / Math.sqrt(square);
        for (int i = from; i < to; i++) {
            values[i] *= times;
        }
    }

    private static float[] floats(double[] values, int count) {
        var floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
