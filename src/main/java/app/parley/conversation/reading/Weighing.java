package app.parley.conversation.reading;

import app.parley.conversation.reading.Features.Group;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        var dense = new TreeMap<Integer, Double>();
        features.forEach((group, counts) -> addTo(dense, group, counts));
        double length = length(dense);
        int[] at = new int[dense.size() + 1];
        var values = new float[dense.size() + 1];
        int i = 0;
        for (var entry : dense.entrySet()) {
            at[i] = entry.getKey();
            values[i++] = (float) (entry.getValue() / length);
        }
        at[i] = rarity.length;
        values[i] = ALWAYS;
        return new Vector(at, values);
    }

    private void addTo(Map<Integer, Double> dense, Group group, Counts counts) {
        var own = new HashMap<Integer, Double>();
        for (int i = 0; i < counts.buckets().length; i++) {
            int place = Arrays.binarySearch(known, counts.buckets()[i]);
            if (place >= 0) {
                own.put(place, (1 + Math.log(counts.times()[i])) * rarity[place]);
            }
        }
        double length = length(own);
        own.forEach((place, value) -> dense.merge(place, group.weight * value / length, Double::sum));
    }

    private static double length(Map<Integer, Double> values) {
        double square = 0;
        for (double value : values.values()) {
            square += value * value;
        }
        return square == 0 ? 1 : Math.sqrt(square);
    }
}
