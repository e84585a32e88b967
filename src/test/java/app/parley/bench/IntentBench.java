package app.parley.bench;

import app.parley.conversation.reading.Classifier;
import app.parley.conversation.reading.Example;
import app.parley.conversation.reading.Guess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How well the classifier tells 150 intents apart and notices what is none of them, on CLINC150 (small; Larson et al.
/// 2019). The abstention threshold is chosen on the validation sets alone; the test sets are read once, at the end.
///
/// `IntentBench [FOLDER]`, the folder with `data_small.json`; by default `../shared/data/clinc150`.
final class IntentBench {
    private static final double RIGHT_SHARE = 0.95;
    private static final int STEPS = 200;

    private IntentBench() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args.length > 0 ? args[0] : "../shared/data/clinc150");
        var data = new ObjectMapper().readTree(folder.resolve("data_small.json").toFile());
        long begun = System.nanoTime();
        var classifier = Classifier.learn(examples(data, "train"), RIGHT_SHARE);
        System.out.printf(
                Locale.ROOT,
                "learnt %d labels from %d examples in %.1f s%n",
                classifier.labels().size(),
                data.get("train").size(),
                (System.nanoTime() - begun) / 1e9);
        double threshold = tuned(read(classifier, data, "val"), read(classifier, data, "oos_val"));
        long start = System.nanoTime();
        var inside = read(classifier, data, "test");
        double each = (System.nanoTime() - start) / 1e6 / inside.size();
        var outside = read(classifier, data, "oos_test");
        print("always answering", inside, outside, 0);
        print("above its own threshold", inside, outside, classifier.threshold());
        print("threshold tuned on validation", inside, outside, threshold);
        System.out.printf(Locale.ROOT, "a message takes %.3f ms%n", each);
    }

    private static List<Example> examples(JsonNode data, String set) {
        var examples = new ArrayList<Example>();
        data.get(set)
                .forEach(pair -> examples.add(
                        new Example(pair.get(0).asText(), pair.get(1).asText())));
        return examples;
    }

    private static List<Read> read(Classifier classifier, JsonNode data, String set) {
        return examples(data, set).stream()
                .map(example -> new Read(classifier.guess(example.text()), example.label()))
                .toList();
    }

    /// Where as many of the known are told right as of the unknown are noticed, neither at the other's cost.
    private static double tuned(List<Read> inside, List<Read> outside) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(step -> (double) step / STEPS)
                .max(Comparator.comparingDouble(
                        threshold -> Math.min(right(inside, threshold), noticed(outside, threshold))))
                .orElseThrow();
    }

    private static double right(List<Read> inside, double threshold) {
        return share(inside.stream().filter(read -> read.right() && read.guess().confidence() >= threshold), inside);
    }

    private static double noticed(List<Read> outside, double threshold) {
        return share(outside.stream().filter(read -> read.guess().confidence() < threshold), outside);
    }

    private static double share(Stream<Read> some, List<Read> all) {
        return (double) some.count() / all.size();
    }

    private static void print(String how, List<Read> inside, List<Read> outside, double threshold) {
        var heard = inside.stream()
                .filter(read -> read.guess().confidence() >= threshold)
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%s (%.3f): in-scope accuracy %.2f %%, out-of-scope recall %.2f %%; heard %.1f %%, of these right %.2f %%%n",
                how,
                threshold,
                100 * right(inside, threshold),
                100 * noticed(outside, threshold),
                100.0 * heard.size() / inside.size(),
                100 * share(heard.stream().filter(Read::right), heard));
    }

    private record Read(Guess guess, String label) {
        boolean right() {
            return guess.label().equals(label);
        }
    }
}
