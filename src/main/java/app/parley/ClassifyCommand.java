package app.parley;

import app.parley.conversation.reading.Classifier;
import app.parley.conversation.reading.Example;
import app.parley.conversation.reading.Guess;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Trains the classifier that reads customers' messages on any table, and measures it on another one. It touches no
/// workspace.
@Command(
        name = "classify",
        description = "Trains the local classifier on one table of texts and labels and measures it on another.",
        mixinStandardHelpOptions = true,
        exitCodeOnInvalidInput = Parley.USAGE)
final class ClassifyCommand implements Callable<Integer> {
    @Option(
            names = "--train",
            required = true,
            paramLabel = "FILE.csv",
            description = "examples to learn from: columns text and label")
    @Nullable
    Path train;

    @Option(
            names = "--test",
            required = true,
            paramLabel = "FILE.csv",
            description = "examples to measure on, none of them in the other file")
    @Nullable
    Path test;

    @Option(
            names = "--right-share",
            paramLabel = "SHARE",
            description = "how many guesses above the abstention threshold should be right (default: ${DEFAULT-VALUE})")
    double rightShare = 0.97;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (!(rightShare > 0 && rightShare <= 1)) {
            throw new SettingsException("--right-share is a number above 0 and up to 1.");
        }
        var out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        var examples = new ExampleFile(Objects.requireNonNull(train, "picocli requires it")).read();
        var trials = new ExampleFile(Objects.requireNonNull(test, "picocli requires it")).read();
        long begun = System.nanoTime();
        var classifier = learn(examples);
        say(
                out,
                "learnt %,d labels from %,d examples in %.1f s",
                classifier.labels().size(),
                examples.size(),
                (System.nanoTime() - begun) / 1e9);
        measure(out, classifier, trials);
        return 0;
    }

    private Classifier learn(List<Example> examples) {
        try {
            return Classifier.learn(examples, rightShare);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(train + ": " + e.getMessage() + ".");
        }
    }

    private static void measure(PrintWriter out, Classifier classifier, List<Example> trials) {
        long begun = System.nanoTime();
        var read = trials.stream()
                .map(trial -> new Read(trial.label(), classifier.guess(trial.text())))
                .toList();
        double each = (System.nanoTime() - begun) / 1e6 / trials.size();
        var known = read.stream()
                .filter(one -> classifier.labels().contains(one.label()))
                .toList();
        var heard = known.stream().filter(one -> one.guess().sure()).toList();
        say(out, "accuracy %s", share(right(known), known.size()));
        say(
                out,
                "abstention threshold %.3f: coverage %s, accuracy above it %s",
                classifier.threshold(),
                share(heard.size(), known.size()),
                share(right(heard), heard.size()));
        say(out, "time per message %.3f ms", each);
        if (known.size() < read.size()) {
            var strange = read.stream()
                    .filter(one -> !classifier.labels().contains(one.label()))
                    .toList();
            long left = strange.stream().filter(one -> !one.guess().sure()).count();
            say(out, "labels that were not learnt: left unanswered %s", share(left, strange.size()));
        }
        out.flush();
    }

    private static long right(List<Read> read) {
        return read.stream()
                .filter(one -> one.guess().label().equals(one.label()))
                .count();
    }

    private static String share(long some, long all) {
        return all == 0 ? "unknown" : String.format(Locale.ROOT, "%.2f %% (%,d of %,d)", 100.0 * some / all, some, all);
    }

    private static void say(PrintWriter out, String line, Object... values) {
        out.println(String.format(Locale.ROOT, line, values));
    }

    private record Read(String label, Guess guess) {}
}
