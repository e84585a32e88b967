package app.parley.agent;

import app.parley.approval.AgentType;
import app.parley.approval.Team;
import app.parley.contact.ContactId;
import app.parley.contact.Keeper;
import app.parley.conversation.ConversationId;
import app.parley.settings.Sha256;
import app.parley.storage.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What somebody wrote, in the operator's language, so that they know what they approve. It is read and never sent, and
/// supports nothing. A model that cannot write makes none. What was translated is remembered until the next start only,
/// and by its hash: nothing of it is kept.
public final class Translations implements Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Translations.class);
    private static final int LONGEST = 1_000;
    private static final int MOST_TOKENS = 600;
    private static final int REMEMBERED = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Map<String, Object> SCHEMA = Map.of(
            "type", "object", "properties", Map.of("text", Map.of("type", "string")), "required", List.of("text"));
    private final Prompt prompt = Prompt.file("translate.md");
    private final Map<String, String> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });
    private final LanguageModel model;
    private final Team team;
    private final AgentLog log;
    private final Transactions transactions;
    private final InstantSource clock;

    public Translations(LanguageModel model, Team team, AgentLog log, Transactions transactions, InstantSource clock) {
        this.model = model;
        this.team = team;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of it.
    public sealed interface Line {
        record Translated(String text) implements Line {}

        /// There is none, and why.
        record None(String why) implements Line {}
    }

    /// Whether there is any use in asking.
    public boolean canTranslate() {
        return model.writes();
    }

    /// Translates, which takes as long as the model does. Must not be called within a transaction.
    ///
    /// @param into the operator's language, BCP 47
    public Line line(ConversationId conversation, String text, String into) {
        if (text.isBlank() || !into.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            return new Line.None("There is nothing to translate.");
        }
        if (!model.writes()) {
            return new Line.None("This model does not translate.");
        }
        if (text.length() > LONGEST) {
            return new Line.None("It is too long to be translated here.");
        }
        var key = Sha256.hex((into + "\n" + text).getBytes(StandardCharsets.UTF_8));
        var known = remembered.get(key);
        return known == null ? asked(conversation, text, into, key) : new Line.Translated(known);
    }

    private Line asked(ConversationId conversation, String text, String into, String key) {
        var settings = team.agent(AgentType.CONTENT);
        if (team.stopped() || !settings.active()) {
            return new Line.None("The agent is stopped.");
        }
        if (transactions.in(() -> log.isSpent(settings, clock.instant()))) {
            return new Line.None("The budget for today is spent.");
        }
        var begun = clock.instant();
        try {
            var answer = model.answer(request(text, into));
            called(ModelCall.answered(AgentType.CONTENT, conversation, answer));
            var line = oneLine(DecisionReader.readText(answer.text()).text());
            remembered.put(key, line);
            return new Line.Translated(line);
        } catch (ModelUnavailableException e) {
            called(ModelCall.failed(
                    AgentType.CONTENT, conversation, model.name(), e, Duration.between(begun, clock.instant())));
            LOG.info("nothing was translated for {}: {}", conversation, e.reason());
            return new Line.None(why(e));
        }
    }

    private static String why(ModelUnavailableException e) {
        return switch (e.reason()) {
            case UNREACHABLE -> "The language model could not be reached.";
            case SLOW -> "The language model took too long.";
            case QUOTA ->
                e.isForLong()
                        ? "The language model's quota for today is used up."
                        : "The language model's quota or credit is used up for the moment.";
            case REFUSED -> "The language model refused our key or its name. Check the model in the settings.";
            case BLOCKED, BROKEN -> "The model did not translate it.";
        };
    }

    private void called(ModelCall call) {
        transactions.run(() -> log.called(call, clock.instant()));
    }

    private ModelRequest request(String text, String into) {
        var language = Locale.forLanguageTag(into).getDisplayLanguage(Locale.ENGLISH);
        return new ModelRequest(
                prompt.with(Map.of("language", language)),
                List.of(new ModelRequest.Said(ModelRequest.Speaker.CUSTOMER, text)),
                List.of(),
                List.of(),
                "und",
                SCHEMA,
                MOST_TOKENS,
                PATIENCE);
    }

    private static String oneLine(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /// Words belong to nobody here.
    @Override
    public void move(ContactId of, ContactId from, ContactId into) {}

    @Override
    public Map<String, Object> export(ContactId contact) {
        return Map.of();
    }

    /// Whose words are remembered is not known: all are forgotten.
    @Override
    public void erase(ContactId contact) {
        remembered.clear();
    }
}
