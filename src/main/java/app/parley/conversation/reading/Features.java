package app.parley.conversation.reading;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What a text is made of, as numbers: its words and neighbouring words, which words stand together in it, and its
/// runs of letters, so that a slip of the finger costs little.
///
/// Only a text's beginning is read.
final class Features {
    /// Features are told apart by their hash; so many buckets keep collisions rare.
    static final int BUCKETS = 1 << 20;

    private static final int MOST_PAIRED_WORDS = 30;
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 5;

    /// Groups of features; each weighs the same whatever the length of the text.
    enum Group {
        WORDS(1),
        PAIRS(0.7),
        RUNS(1.2);

        final double weight;

        Group(double weight) {
            this.weight = weight;
        }
    }

    private Features() {}

    /// What stands in the text, by group.
    static Map<Group, Counts> of(String text) {
        var words = PlainWords.of(text);
        var features = new EnumMap<Group, Counts>(Group.class);
        for (var group : Group.values()) {
            var buckets = IntStream.builder();
            collect(group, words, feature -> buckets.add(bucket(group, feature)));
            features.put(group, Counts.of(buckets.build().toArray()));
        }
        return features;
    }

    private static void collect(Group group, List<String> words, Consumer<String> into) {
        switch (group) {
            case WORDS -> neighbours(words, into);
            case PAIRS -> pairs(words, into);
            case RUNS -> runs(" " + String.join(" ", words) + " ", into);
        }
    }

    private static void neighbours(List<String> words, Consumer<String> into) {
        var before = "^";
        for (var word : words) {
            into.accept(word);
            into.accept(before + " " + word);
            before = word;
        }
        into.accept(before + " $");
    }

    private static void pairs(List<String> words, Consumer<String> into) {
        var different = List.copyOf(new TreeSet<>(words.subList(0, Math.min(words.size(), MOST_PAIRED_WORDS))));
        for (int i = 0; i < different.size(); i++) {
            for (int j = i + 1; j < different.size(); j++) {
                into.accept(different.get(i) + "&" + different.get(j));
            }
        }
    }

    private static void runs(String line, Consumer<String> into) {
        for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
            for (int from = 0; from + length <= line.length(); from++) {
                into.accept(line.substring(from, from + length));
            }
        }
    }

    /// FNV-1a over the group and the letters, its two halves folded together.
    private static int bucket(Group group, String feature) {
        long hash = 0xcbf29ce484222325L ^ group.ordinal();
        for (byte letter : feature.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (letter & 0xff)) * 0x100000001b3L;
        }
        return (int) (hash ^ hash >>> 29) & BUCKETS - 1;
    }
}
