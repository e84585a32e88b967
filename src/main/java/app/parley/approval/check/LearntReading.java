package app.parley.approval.check;

import app.parley.approval.Autonomy;
import app.parley.approval.Intent;
import app.parley.approval.Intents;
import app.parley.approval.LocalReading;
import app.parley.conversation.reading.Classifier;
import app.parley.conversation.reading.Example;
import app.parley.conversation.reading.Examples;
import app.parley.conversation.reading.Lesson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a customer's intent from word lists and from what it learnt of examples: our own in English, Spanish and
/// Portuguese, and the shop's, which supervisors confirmed.
///
/// A matter that needs a person is one if either of them says so. Until it has learnt, the word lists read alone.
public final class LearntReading implements LocalReading {
    /// So many guesses above the threshold are right, on examples kept back.
    private static final double RIGHT_SHARE = 0.7;

    /// To ask a person once too often costs little.
    private static final double LIKELY = 0.35;

    private static final String FILE = "intents.learnt";

    private final KeywordReading words = new KeywordReading();
    private final Supplier<List<Example>> confirmed;
    private final @Nullable Path folder;
    private volatile @Nullable Classifier classifier;

    /// @param confirmed what supervisors confirmed; the labels are names of intents
    public LearntReading(Supplier<List<Example>> confirmed) {
        this(confirmed, null);
    }

    /// @param folder where to keep what was learnt for the next start; null to keep nothing
    public LearntReading(Supplier<List<Example>> confirmed, @Nullable Path folder) {
        this.confirmed = confirmed;
        this.folder = folder;
    }

    /// Learns from all examples there are now. It takes seconds where they are not those of the last time; whoever
    /// reads meanwhile reads as before.
    public void learn() {
        var shops = confirmed.get();
        classifier = shops.isEmpty() ? Shipped.CLASSIFIER : learnt(shops);
    }

    private Classifier learnt(List<Example> shops) {
        var lesson = lesson(shops);
        return folder == null ? lesson.learn() : lesson.keptIn(folder.resolve(FILE));
    }

    /// Learns our own examples for the program whose classes lie in the folder.
    public static void ship(Path classes) throws IOException {
        lesson(List.of()).ship(classes, Examples.class, FILE);
    }

    private static Lesson<Classifier> lesson(List<Example> shops) {
        return new Lesson<>(
                Stream.concat(Examples.ofIntents().stream(), shops.stream()).toList(),
                examples -> Classifier.learn(examples, RIGHT_SHARE),
                Classifier::read);
    }

    @Override
    public Read read(String text) {
        var said = words.read(text);
        var learnt = classifier;
        if (learnt == null || needsPerson(said.intent())) {
            return said;
        }
        var guess = learnt.guess(text);
        var guessed = new Read(Intents.of(guess.label()), guess.confidence());
        if (guess.sure() || needsPerson(guessed.intent()) && guess.confidence() >= LIKELY) {
            return guessed;
        }
        return said;
    }

    private static boolean needsPerson(Intent intent) {
        return Intents.ceiling(intent) == Autonomy.PROPOSE;
    }

    /// What our own examples teach, as the build wrote it down or else learnt once where it is needed.
    private static final class Shipped {
        static final Classifier CLASSIFIER = shipped();

        private static Classifier shipped() {
            var lesson = lesson(List.of());
            return lesson.shipped(Examples.class, FILE).orElseGet(lesson::learn);
        }
    }
}
