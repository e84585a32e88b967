package app.parley.agent;

import app.parley.approval.Intent;
import app.parley.approval.Intents;
import app.parley.knowledge.Gaps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a message to one contact as somebody of the business wishes it, in the contact's language and the tone of the
/// conversation. Where the model cannot write, it quotes what the business knows, if that fits the wish.
public final class ContentAgent {
    private static final Logger LOG = LoggerFactory.getLogger(ContentAgent.class);
    private final Prompt prompt = Prompt.file("write.md");
    private final Map<String, Object> schema = DecisionReader.schemaOfText();
    private final LanguageModel model;
    private final Library library;
    private final Lessons lessons;

    public ContentAgent(LanguageModel model, Library library, Lessons lessons) {
        this.model = model;
        this.library = library;
        this.lessons = lessons;
    }

    /// @param turn the conversation the message is for; its hint is not read
    /// @throws ModelUnavailableException if nothing could be written; the message says why in plain words
    Considered write(Turn turn, String wish) throws ModelUnavailableException {
        var briefing = Briefing.about(wish, turn, library, lessons);
        if (!model.writes()) {
            return quoted(briefing);
        }
        var instructions =
                prompt.with(Map.of("language", briefing.language(), "intents", String.join(", ", Intents.names())));
        var taught = lessons.told(instructions, turn, briefing.language());
        var answer = answer(briefing.request(taught + "\nWhat should be written:\n" + wish, schema));
        var reply = lessons.reworded(DecisionReader.readText(answer.text()), briefing.language());
        return new Considered(reply, briefing.evidence(reply.reading()), briefing.found(), answer);
    }

    /// What a provider says of its troubles is for the log.
    private ModelAnswer answer(ModelRequest request) throws ModelUnavailableException {
        try {
            return model.answer(request);
        } catch (ModelUnavailableException e) {
            LOG.warn("nothing was written: {} ({})", e.reason(), e.getMessage());
            throw new ModelUnavailableException(
                    e.reason(), Plain.unwritten(e), e.retryAfter().orElse(null), e.limits(), e);
        }
    }

    private Considered quoted(Briefing briefing) throws ModelUnavailableException {
        var best = briefing.passages().stream()
                .filter(passage -> passage.score() >= Gaps.SURE)
                .findFirst()
                .orElseThrow(() -> new ModelUnavailableException(
                        ModelUnavailableException.Reason.REFUSED,
                        "this model only quotes what the business knows, and nothing it knows fits the wish",
                        null,
                        null));
        var reading =
                new Reading(Intent.OTHER, briefing.language(), best.score(), List.of(best.source()), "", List.of());
        return new Considered(
                new Decision.Reply(reading, best.text()),
                briefing.evidence(reading),
                briefing.found(),
                new ModelAnswer("", model.name(), 0, 0, 0L, Duration.ZERO));
    }
}
