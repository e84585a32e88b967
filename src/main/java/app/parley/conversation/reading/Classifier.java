package app.parley.conversation.reading;

import app.parley.conversation.reading.Calibration.Trial;
import app.parley.conversation.reading.Features.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Tells what a text is about, learnt from examples; knows how sure it is and when it had better say nothing.
///
/// The same examples in the same order always make the same classifier. It never changes and may be asked by many
/// threads at once.
public final class Classifier {
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
        var labels =
                List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        if (labels.size() < 2 || examples.size() < 2 * labels.size()) {
            throw new IllegalArgumentException("there must be at least two labels, and two examples for each");
        }
        var places = new HashMap<String, Integer>();
        labels.forEach(label -> places.put(label, places.size()));
        var texts =
                examples.stream().map(example -> Features.of(example.text())).toList();
        int[] truth = examples.stream()
                .mapToInt(example -> places.get(example.label()))
                .toArray();
        var calibration = Calibration.of(trials(texts, truth, labels.size()), rightShare);
        return new Classifier(labels, Machine.learn(texts, truth, labels.size(), ROUNDS), calibration);
    }

    /// Each example as it is read by a machine that learnt without it.
    private static List<Trial> trials(List<Map<Group, Map<Integer, Integer>>> texts, int[] truth, int labels) {
        int[] folds = folds(truth, labels);
        var trials = new ArrayList<Trial>();
        for (int fold = 0; fold < FOLDS; fold++) {
            var learnt = new ArrayList<Map<Group, Map<Integer, Integer>>>();
            var known = new ArrayList<Integer>();
            for (int i = 0; i < truth.length; i++) {
                if (folds[i] != fold) {
                    learnt.add(texts.get(i));
                    known.add(truth[i]);
                }
            }
            var machine = Machine.learn(
                    learnt, known.stream().mapToInt(label -> label).toArray(), labels, ROUNDS);
            for (int i = 0; i < truth.length; i++) {
                if (folds[i] == fold) {
                    trials.add(new Trial(machine.read(texts.get(i)), truth[i]));
                }
            }
        }
        return trials;
    }

    /// Every label's examples spread evenly.
    private static int[] folds(int[] truth, int labels) {
        var seen = new int[labels];
        int[] folds = new int[truth.length];
        for (int i = 0; i < truth.length; i++) {
            folds[i] = seen[truth[i]]++ % FOLDS;
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
