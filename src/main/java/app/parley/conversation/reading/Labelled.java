package app.parley.conversation.reading;

import app.parley.conversation.reading.Features.Group;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Examples as a machine learns from them.
///
/// @param labels every label, sorted
/// @param texts what stands in each example
/// @param truth the place of each example's label among the labels
record Labelled(List<String> labels, List<Map<Group, Counts>> texts, int[] truth) {

    /// @throws IllegalArgumentException if there are not at least two labels
    static Labelled of(List<Example> examples) {
        var labels =
                List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        if (labels.size() < 2) {
            throw new IllegalArgumentException("there must be at least two labels");
        }
        var places = new HashMap<String, Integer>();
        labels.forEach(label -> places.put(label, places.size()));
        return new Labelled(
                labels,
                examples.parallelStream()
                        .map(example -> Features.of(example.text()))
                        .toList(),
                examples.stream()
                        .mapToInt(example -> places.get(example.label()))
                        .toArray());
    }

    int size() {
        return truth.length;
    }

    /// The examples at these places, with all the labels.
    Labelled those(IntPredicate places) {
        int[] kept = IntStream.range(0, size()).filter(places).toArray();
        return new Labelled(
                labels,
                IntStream.of(kept).mapToObj(texts::get).toList(),
                IntStream.of(kept).map(place -> truth[place]).toArray());
    }
}
