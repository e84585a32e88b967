package app.parley.conversation.reading;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How like the examples of each label a text is. Unlike a [Classifier] it does not judge itself, and so learns in a
/// fraction of the time.
///
/// It never changes and may be asked by many threads at once.
public final class Likeness implements Learnt {
    private static final int ROUNDS = 3;

    private final List<String> labels;
    private final Machine machine;

    private Likeness(List<String> labels, Machine machine) {
        this.labels = labels;
        this.machine = machine;
    }

    /// @param share how much of the likeness to all labels is to this one, 0 to 1
    public record Share(String label, double share) {}

    /// @throws IllegalArgumentException if there are not at least two labels
    public static Likeness learn(List<Example> examples) {
        var labelled = Labelled.of(examples);
        return new Likeness(labelled.labels(), Machine.learn(labelled, ROUNDS));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        machine.write(out);
    }

    /// As [#write] wrote it.
    ///
    /// @param examples those it was learnt of
    public static Likeness read(DataInput in, List<Example> examples) throws IOException {
        var labelled = Labelled.of(examples);
        return new Likeness(labelled.labels(), Machine.read(in, labelled));
    }

    /// The labels it is most like, the likeliest first.
    ///
    /// @param least the least share a label needs to be named
    public List<Share> of(String text, int most, double least) {
        var scores = machine.read(Features.of(text));
        var shares = scores.shares();
        return IntStream.range(0, labels.size())
                .filter(label -> shares[label] >= least)
                .mapToObj(label -> new Share(labels.get(label), shares[label]))
                .sorted(Comparator.comparingDouble(Share::share).reversed())
                .limit(most)
                .toList();
    }
}
