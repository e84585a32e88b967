package app.parley.connector.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Greetings, thanks and signs: all that is answered without knowing anything.
final class SmallTalk {
    /// The sentences are fixed; what is left open is whether the customer meant more.
    private static final double SURE = 0.9;

    private final Vocabulary vocabulary;

    SmallTalk(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Empty when the customer wants something.
    Optional<OfflineAnswer> answer(Question question) {
        if (question.words().isEmpty()) {
            return Optional.of(
                    question.said().contains("?")
                            ? question.handOver("other", "The customer asks for attention.")
                            : OfflineAnswer.waiting(question.language(), "The customer sent a sign, not words."));
        }
        for (var language : vocabulary.languages().entrySet()) {
            var words = language.getValue();
            var rest = question.words().without(words.thanks());
            var thanks = !rest.equals(question.words());
            var bare = rest.without(words.greetings());
            if (!bare.equals(question.words()) && bare.without(words.fillers()).isEmpty()) {
                return Optional.of(say(thanks ? "thanks" : "greeting", question, language));
            }
        }
        return Optional.empty();
    }

    /// In the customer's language if it is one of ours, else in that of the words used.
    private OfflineAnswer say(String what, Question question, Map.Entry<String, Vocabulary.Language> used) {
        var customers = vocabulary.languages().get(Vocabulary.primary(question.language()));
        return customers == null
                ? said(what, used.getValue(), used.getKey())
                : said(what, customers, question.language());
    }

    private static OfflineAnswer said(String what, Vocabulary.Language words, String language) {
        var reason = "The customer only said " + what + ".";
        return OfflineAnswer.reply(words.saying(what), what, language, SURE, List.of(), reason);
    }
}
