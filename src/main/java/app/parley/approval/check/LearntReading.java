package app.parley.approval.check;

import app.parley.approval.Autonomy;
import app.parley.approval.Intent;
import app.parley.approval.Intents;
import app.parley.approval.LocalReading;
import app.parley.conversation.reading.Classifier;
import app.parley.conversation.reading.Example;
import app.parley.conversation.reading.Examples;
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

    private final KeywordReading words = new KeywordReading();
    private final Supplier<List<Example>> confirmed;
    private volatile @Nullable Classifier classifier;

    /// @param confirmed what supervisors confirmed; the labels are names of intents
    public LearntReading(Supplier<List<Example>> confirmed) {
        this.confirmed = confirmed;
    }

    /// Learns anew from all examples there are now. It takes seconds; whoever reads meanwhile reads as before.
    public void learn() {
        var shops = confirmed.get();
        classifier = shops.isEmpty() ? Shipped.CLASSIFIER : learnt(shops);
    }

    private static Classifier learnt(List<Example> shops) {
        return Classifier.learn(
                Stream.concat(Examples.ofIntents().stream(), shops.stream()).toList(), RIGHT_SHARE);
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

    /// What our own examples teach, learnt once where it is needed.
    private static final class Shipped {
        static final Classifier CLASSIFIER = learnt(List.of());
    }
}
