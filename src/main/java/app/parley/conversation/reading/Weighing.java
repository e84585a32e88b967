package app.parley.conversation.reading;

import app.parley.conversation.reading.Features.Group;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Turns texts into vectors of equal length: what is rare among the examples weighs more than what stands everywhere
/// (tf-idf with a logarithm of the count; Salton and Buckley 1988).
final class Weighing {
    /// What stands always, so that a label may be likely whatever is said.
    private static final float ALWAYS = 1;

    /// A pair of words or a run of letters that stands in one example only says nothing about others.
    private static final int FEWEST_EXAMPLES = 2;

    private final int[] places = new int[Features.BUCKETS];
    private final float[] rarity;

    Weighing(List<Map<Group, Map<Integer, Integer>>> examples) {
        var counts = new int[Features.BUCKETS];
        var words = new boolean[Features.BUCKETS];
        for (var example : examples) {
            example.forEach((group, features) -> features.keySet().forEach(bucket -> {
                counts[bucket]++;
                words[bucket] |= group == Group.WORDS;
            }));
        }
        Arrays.fill(places, -1);
        var rarities = new float[Features.BUCKETS];
        int known = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            if (counts[bucket] >= FEWEST_EXAMPLES || words[bucket] && counts[bucket] > 0) {
                rarities[known] = (float) (1 + Math.log((1.0 + examples.size()) / (1 + counts[bucket])));
                places[bucket] = known++;
            }
        }
        rarity = Arrays.copyOf(rarities, known);
    }

    /// How many places a vector has.
    int size() {
        return rarity.length + 1;
    }

    Vector weigh(Map<Group, Map<Integer, Integer>> features) {
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

    private void addTo(Map<Integer, Double> dense, Group group, Map<Integer, Integer> counts) {
        var own = new HashMap<Integer, Double>();
        counts.forEach((bucket, count) -> {
            int place = places[bucket];
            if (place >= 0) {
                own.merge(place, (1 + Math.log(count)) * rarity[place], Double::sum);
            }
        });
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
