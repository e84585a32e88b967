package app.parley.conversation.reading;

import app.parley.conversation.reading.Calibration.Trial;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Tells what a text is about, learnt from examples; knows how sure it is and when it had better say nothing.
///
/// The same examples in the same order always make the same classifier. It never changes and may be asked by many
/// threads at once.
public final class Classifier implements Learnt {
    private static final int FOLDS = 4;
    private static final int ROUNDS = 30;

    private final List<String> labels;
    private final Machine machine;
    private final Calibration calibration;

    private Classifier(List<String> labels, Machine machine, Calibration calibration) {
        this.labels = labels;
        this.machine = machine;
        this.calibration = calibration;
    }

    /// Learns, which takes seconds for ten thousand examples. Its confidence and threshold come from examples that were
    /// kept back in turn.
    ///
    /// @param rightShare how many of the guesses above the threshold should be right, 0 to 1
    /// @throws IllegalArgumentException if there are not two labels with two examples each
    public static Classifier learn(List<Example> examples, double rightShare) {
        var labelled = Labelled.of(examples);
        if (labelled.size() < 2 * labelled.labels().size()) {
            throw new IllegalArgumentException("there must be at least two labels, and two examples for each");
        }
        var calibration = Calibration.of(trials(labelled), rightShare);
        return new Classifier(labelled.labels(), Machine.learn(labelled, ROUNDS), calibration);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        calibration.write(out);
        machine.write(out);
    }

    /// As [#write] wrote it.
    ///
    /// @param examples those it was learnt of
    public static Classifier read(DataInput in, List<Example> examples) throws IOException {
        var calibration = Calibration.read(in);
        var labelled = Labelled.of(examples);
        return new Classifier(labelled.labels(), Machine.read(in, labelled), calibration);
    }

    /// Each example as it is read by a machine that learnt without it.
    private static List<Trial> trials(Labelled all) {
        int[] folds = folds(all);
        var trials = new ArrayList<Trial>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int kept = fold;
            var machine = Machine.learn(all.those(place -> folds[place] != kept), ROUNDS);
            var others = all.those(place -> folds[place] == kept);
            for (int i = 0; i < others.size(); i++) {
                trials.add(new Trial(machine.read(others.texts().get(i)), others.truth()[i]));
            }
        }
        return trials;
    }

    /// Every label's examples spread evenly.
    private static int[] folds(Labelled all) {
        var seen = new int[all.labels().size()];
        int[] folds = new int[all.size()];
        for (int i = 0; i < folds.length; i++) {
            folds[i] = seen[all.truth()[i]]++ % FOLDS;
        }
        return folds;
    }

    /// Every label it knows, sorted.
    public List<String> labels() {
        return labels;
    }

    /// Below this confidence a guess is better not heard; above 1 if none is right often enough.
    public double threshold() {
        return calibration.threshold();
    }

    public Guess guess(String text) {
        var scores = machine.read(Features.of(text));
        double confidence = calibration.confidence(scores);
        return new Guess(labels.get(scores.best()), confidence, confidence >= calibration.threshold());
    }
}
