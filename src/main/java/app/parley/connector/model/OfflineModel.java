package app.parley.connector.model;

import app.parley.agent.LanguageModel;
import app.parley.agent.ModelAnswer;
import app.parley.agent.ModelRequest;
import app.parley.agent.ModelRequest.Passage;
import app.parley.agent.ModelRequest.Said;
import app.parley.agent.ModelRequest.Speaker;
import app.parley.agent.ModelUnavailableException;
import app.parley.agent.ModelUnavailableException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A model without a model: it says word for word what the business knows, or asks for a person. It invents nothing,
/// needs no network and answers in a moment.
public final class OfflineModel implements LanguageModel {
    /// But for a word that says little.
    private static final double SAME_QUESTION = 0.9;

    /// A person sent it, but to somebody else and on another day.
    private static final double AS_SURE = 0.65;

    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Answering answering = new Answering(vocabulary);
    private final SmallTalk smallTalk = new SmallTalk(vocabulary);

    public OfflineModel() {}

    @Override
    public String name() {
        return "offline";
    }

    @Override
    public boolean writes() {
        return false;
    }

    @Override
    public ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
        if (request.schema().get("properties") instanceof Map<?, ?> asked && !asked.containsKey("decision")) {
            throw new ModelUnavailableException(
                    Reason.REFUSED,
                    "The offline model answers customers from what the business knows; it cannot write or sum up",
                    null,
                    null);
        }
        var deadline = Deadline.in(request.timeout());
        var text = decide(request).json();
        return new ModelAnswer(text, name(), 0, 0, 0L, deadline.took());
    }

    private OfflineAnswer decide(ModelRequest request) {
        var said = lastWords(request.thread());
        var words = Words.of(said);
        var language =
                request.language().equals("und") ? vocabulary.languageOf(words).orElse("und") : request.language();
        if (said.isBlank()) {
            return newest(request.thread())
                    ? OfflineAnswer.handOver("other", language, 1, "The customer sent something without words.", "")
                    : OfflineAnswer.waiting(language, "The customer has written nothing new.");
        }
        var question = new Question(said, words, language);
        var forPeople = Vocabulary.intent(vocabulary.forPeople(), words);
        if (forPeople.isPresent()) {
            return question.handOver(forPeople.get(), "A person should take this: " + forPeople.get() + ".");
        }
        return smallTalk
                .answer(question)
                .orElseGet(() -> asBefore(answering.answer(question, passages(request)), question, request));
    }

    /// Where knowledge has nothing to say, what a person sent to the same question will do; the gate looks at it anew.
    private static OfflineAnswer asBefore(OfflineAnswer answer, Question question, ModelRequest request) {
        if (!answer.decision().equals("hand_over") || question.isSeveral()) {
            return answer;
        }
        return request.examples().stream()
                .filter(example -> example.likeness() >= SAME_QUESTION)
                .findFirst()
                .map(example -> OfflineAnswer.reply(
                        example.answer(),
                        answer.intent(),
                        question.language(),
                        AS_SURE,
                        List.of(),
                        "The same question was answered so before."))
                .orElse(answer);
    }

    /// Everything the customer wrote since we last spoke.
    private static String lastWords(List<Said> thread) {
        var texts = new ArrayList<String>();
        for (var said : thread.reversed()) {
            if (said.by() != Speaker.CUSTOMER) {
                break;
            }
            texts.addFirst(said.text());
        }
        return texts.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private static boolean newest(List<Said> thread) {
        return !thread.isEmpty() && thread.getLast().by() == Speaker.CUSTOMER;
    }

    private static List<Passage> passages(ModelRequest request) {
        return request.passages().stream()
                .filter(passage -> !passage.text().isBlank())
                .toList();
    }
}
