package app.parley.agent;

import app.parley.approval.AgentType;
import app.parley.approval.Intents;
import java.util.Map;

/// Answers what a customer asks from what the business knows, or says that a person is needed.
public final class ConversationAgent implements Agent {
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
        var briefing = Briefing.about(turn.question(), turn, library);
        var answer = model.answer(briefing.request(instructions(turn, briefing.language()), schema));
        var decision = DecisionReader.read(answer.text());
        return new Considered(decision, briefing.evidence(decision.reading()), briefing.found(), answer);
    }

    private String instructions(Turn turn, String language) {
        var plain = prompt.with(Map.of("language", language, "intents", String.join(", ", Intents.names())));
        return turn.hint() == null ? plain : plain + "\n" + wish.with(Map.of("hint", turn.hint()));
    }
}
