package app.parley.connector.model;

import app.parley.agent.ModelRequest.Passage;
import app.parley.knowledge.Gaps;
import java.util.List;

/// Answers with the passage that fits best, word for word, or not at all.
final class Answering {
    /// Below it a person answers faster than they correct.
    static final double GOOD_ENOUGH = Gaps.SURE;

    /// This far ahead of the next one, there is no doubt which passage was meant.
    static final double CLEAR_MARGIN = 0.2;

    /// What is left of the score when the next passage fits as well.
    private static final double TIED = 0.7;

    /// The right answer in a language the customer may not read.
    private static final double OTHER_LANGUAGE = 0.5;

    /// One passage seldom answers two questions.
    private static final double SEVERAL_QUESTIONS = 0.7;

    /// Words were compared, nothing was understood.
    private static final double MOST = 0.95;

    /// WhatsApp takes no longer text, and a cut one would no longer be what the business said.
    private static final int LONGEST = 4_000;

    private final Vocabulary vocabulary;

    Answering(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    OfflineAnswer answer(Question question, List<Passage> passages) {
        var intent = Vocabulary.intent(vocabulary.intents(), question.words()).orElse("other");
        var fitting = passages.stream()
                .filter(passage ->
                        passage.score() >= GOOD_ENOUGH && passage.text().length() <= LONGEST)
                .sorted((a, b) -> Double.compare(b.score(), a.score()))
                .toList();
        if (fitting.isEmpty()) {
            return question.handOver(
                    intent,
                    passages.isEmpty() ? "Nothing we know bears on this." : "Nothing we know fits well enough.");
        }
        var best = fitting.getFirst();
        var customers = Vocabulary.primary(question.language());
        var written = vocabulary.languageOf(Words.of(best.text()));
        var foreign = !customers.equals("und")
                && written.isPresent()
                && !written.get().equals(customers);
        var confidence = confidence(question, best, margin(best, passages), foreign);
        var reason = "The best of %d passages fits by %.2f%s."
                .formatted(passages.size(), best.score(), foreign ? ", but is in another language" : "");
        return OfflineAnswer.reply(
                foreign
                        ? best.text()
                        : greeted(question, customers)
                                + OpeningYes.of(best, question.words().without(greetings(customers))),
                intent,
                foreign ? written.get() : question.language(),
                confidence,
                List.of(best.source()),
                reason);
    }

    /// How far the next passage that says something else is behind.
    private static double margin(Passage best, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> !passage.text().equals(best.text()))
                .mapToDouble(passage -> best.score() - passage.score())
                .min()
                .orElse(best.score());
    }

    private static double confidence(Question question, Passage best, double margin, boolean foreign) {
        var clear = Math.clamp(margin / CLEAR_MARGIN, 0, 1);
        var confidence = Math.min(best.score(), 1) * (TIED + (1 - TIED) * clear);
        if (foreign) {
            confidence *= OTHER_LANGUAGE;
        }
        if (question.isSeveral()) {
            confidence *= SEVERAL_QUESTIONS;
        }
        return Math.round(Math.min(confidence, MOST) * 100) / 100.0;
    }

    private String greeted(Question question, String language) {
        var words = vocabulary.languages().get(language);
        if (words == null || !question.words().beginWithOneOf(words.greetings())) {
            return "";
        }
        return words.saying("hello") + " ";
    }

    private List<String> greetings(String language) {
        var words = vocabulary.languages().get(language);
        return words == null ? List.of() : words.greetings();
    }
}
