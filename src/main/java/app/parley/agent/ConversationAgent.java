package app.parley.agent;

import app.parley.approval.AgentType;
import app.parley.approval.Evidence;
import app.parley.approval.Intents;
import app.parley.conversation.Direction;
import app.parley.conversation.Languages;
import app.parley.conversation.Message;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Answers what a customer asks from what the business knows, or says that a person is needed.
public final class ConversationAgent implements Agent {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_TOKENS = 2048;
    private static final int UNNAMED_SOURCES = 3;
    private static final int MOST_MESSAGES = 4;
    private static final int MOST_PASSAGES = 6;
    private final Prompt prompt = Prompt.file("reply.md");
    private final Prompt wish = Prompt.file("wish.md");
    private final Map<String, Object> schema = DecisionReader.schema();
    private final LanguageModel model;
    private final Library library;

    public ConversationAgent(LanguageModel model, Library library) {
        this.model = model;
        this.library = library;
    }

    @Override
    public AgentType type() {
        return AgentType.CONVERSATION;
    }

    @Override
    public Considered consider(Turn turn) throws ModelUnavailableException {
        var question = turn.question();
        var passages = passages(turn, question);
        var language = Languages.of(question)
                .orElse(
                        turn.contact().language() == null
                                ? "und"
                                : turn.contact().language());
        var answer = model.answer(new ModelRequest(
                instructions(turn, language),
                turn.thread().stream().map(ConversationAgent::said).toList(),
                passages,
                language,
                schema,
                MOST_TOKENS,
                PATIENCE));
        var decision = DecisionReader.read(answer.text());
        return new Considered(decision, evidence(decision.reading(), passages), answer);
    }

    private String instructions(Turn turn, String language) {
        var plain = prompt.with(Map.of("language", language, "intents", String.join(", ", Intents.names())));
        return turn.hint() == null ? plain : plain + "\n" + wish.with(Map.of("hint", turn.hint()));
    }

    /// What fits the whole question or one of its messages: a burst often asks one thing and chats around it.
    private List<ModelRequest.Passage> passages(Turn turn, String question) {
        var best = new LinkedHashMap<String, ModelRequest.Passage>();
        var asked = turn.unanswered().reversed().stream()
                .map(Message::heard)
                .filter(Objects::nonNull)
                .limit(MOST_MESSAGES);
        Stream.concat(Stream.of(question), asked)
                .distinct()
                .flatMap(words -> library.about(words).stream())
                .forEach(passage -> best.merge(
                        passage.source(), passage, (one, other) -> one.score() >= other.score() ? one : other));
        return best.values().stream()
                .sorted(Comparator.comparingDouble(ModelRequest.Passage::score).reversed())
                .limit(MOST_PASSAGES)
                .toList();
    }

    private static ModelRequest.Said said(Message message) {
        var by = message.direction() == Direction.INBOUND
                ? ModelRequest.Speaker.CUSTOMER
                : ModelRequest.Speaker.BUSINESS;
        var words = message.revokedAt() == null ? message.heard() : null;
        var heard = words != null && message.words() == null ? "[voice note, written down by a machine] " : "";
        return new ModelRequest.Said(by, words == null ? "[" + message.type() + "]" : heard + words);
    }

    /// The passages the model says it used; where it names none, those that fit best.
    private static List<Evidence> evidence(Reading reading, List<ModelRequest.Passage> passages) {
        var named = passages.stream()
                .filter(passage -> reading.sources().contains(passage.source()))
                .toList();
        return (named.isEmpty() ? passages.stream().limit(UNNAMED_SOURCES).toList() : named)
                .stream()
                        .map(passage -> new Evidence(passage.source(), passage.text()))
                        .toList();
    }
}
