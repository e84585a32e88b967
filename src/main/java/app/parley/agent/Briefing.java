package app.parley.agent;

import app.parley.approval.Evidence;
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

/// What a model is told before it says anything: our instructions, what was said, and what the business knows about it.
///
/// @param remembered of the customer, and what was looked up and supports nothing
/// @param language the customer's, BCP 47; "und" where nobody knows
record Briefing(
        Turn turn,
        List<ModelRequest.Passage> passages,
        List<String> remembered,
        List<ModelRequest.Example> examples,
        String language) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_TOKENS = 2048;
    private static final int UNNAMED_SOURCES = 3;
    private static final int MOST_MESSAGES = 4;
    private static final int MOST_PASSAGES = 6;

    /// @param question what knowledge is looked up for
    static Briefing about(String question, Turn turn, Library library, Lessons lessons) {
        var written = Languages.of(turn.question());
        var known = turn.contact().language();
        var language = written.orElse(known == null ? "und" : known);
        return new Briefing(
                turn,
                passages(turn, question, library),
                turn.remembered(),
                lessons.examples(turn.question(), language),
                language);
    }

    /// The same, knowing what a tool found, which comes first.
    Briefing with(Found found) {
        var sources =
                found.passages().stream().map(ModelRequest.Passage::source).toList();
        var all = Stream.concat(
                        found.passages().stream(),
                        passages.stream().filter(passage -> !sources.contains(passage.source())))
                .limit(2L * MOST_PASSAGES)
                .toList();
        return new Briefing(
                turn,
                all,
                Stream.concat(remembered.stream(), found.lines().stream()).toList(),
                examples,
                language);
    }

    /// What fits the whole question or one of its messages: a burst often asks one thing and chats around it.
    private static List<ModelRequest.Passage> passages(Turn turn, String question, Library library) {
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

    /// How well the best passage fits, 0 if there is none.
    double found() {
        return passages.isEmpty() ? 0 : passages.getFirst().score();
    }

    /// @param instructions the rendered prompt
    /// @param schema of the answer
    ModelRequest request(String instructions, Map<String, Object> schema) {
        return request(instructions, schema, MOST_TOKENS);
    }

    /// @param most tokens the answer may have
    ModelRequest request(String instructions, Map<String, Object> schema, int most) {
        return new ModelRequest(
                instructions,
                turn.thread().stream().map(Briefing::said).toList(),
                passages,
                remembered,
                examples,
                language,
                schema,
                most,
                PATIENCE);
    }

    static ModelRequest.Said said(Message message) {
        var by = message.direction() == Direction.INBOUND
                ? ModelRequest.Speaker.CUSTOMER
                : ModelRequest.Speaker.BUSINESS;
        var words = message.revokedAt() == null ? message.heard() : null;
        var heard = words != null && message.words() == null ? "[voice note, written down by a machine] " : "";
        return new ModelRequest.Said(by, words == null ? "[" + message.type() + "]" : heard + words);
    }

    /// The passages the model says it used; where it names none, those that fit best.
    List<Evidence> evidence(Reading reading) {
        var named = passages.stream()
                .filter(passage -> reading.sources().contains(passage.source()))
                .toList();
        return (named.isEmpty() ? passages.stream().limit(UNNAMED_SOURCES).toList() : named)
                .stream()
                        .map(passage -> new Evidence(passage.source(), passage.text()))
                        .toList();
    }
}
