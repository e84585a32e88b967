package app.parley.agent;

import app.parley.approval.AgentType;
import app.parley.approval.Intents;
import java.util.List;
import java.util.Map;

/// Answers what a customer asks from what the business knows, or says that a person is needed.
public final class ConversationAgent implements Agent {
    private static final int MOST_LOOK_UPS = 3;

    /// So often a model is asked for one answer.
    public static final int MOST_CALLS = MOST_LOOK_UPS + 1;

    private final Prompt prompt = Prompt.file("reply.md");
    private final Prompt wish = Prompt.file("wish.md");
    private final Prompt tools = Prompt.file("tools.md");
    private final Map<String, Object> schema = DecisionReader.schema();
    private final LanguageModel model;
    private final Library library;
    private final Lessons lessons;
    private final Toolbox toolbox;
    private final Sight sight;

    /// An agent that answers from what it is given.
    public ConversationAgent(LanguageModel model, Library library, Lessons lessons) {
        this(model, library, lessons, new Toolbox(List.of()), Sight.none());
    }

    /// @param toolbox what its model may ask for before it answers
    /// @param sight what a model that sees is shown
    public ConversationAgent(LanguageModel model, Library library, Lessons lessons, Toolbox toolbox, Sight sight) {
        this.model = model;
        this.library = library;
        this.lessons = lessons;
        this.sight = sight;
        this.toolbox = model.writes() ? toolbox : new Toolbox(List.of());
    }

    @Override
    public AgentType type() {
        return AgentType.CONVERSATION;
    }

    @Override
    public Considered consider(Turn turn) throws ModelUnavailableException {
        var briefing = Briefing.about(turn.question(), turn, library, lessons);
        var instructions = instructions(turn, briefing.language());
        var seen = model.canSee() ? sight.of(turn) : List.<ModelRequest.Picture>of();
        var spent = new Spent();
        for (int lookUps = 0; lookUps < MOST_LOOK_UPS && !toolbox.isEmpty() && spent.hasTime(); lookUps++) {
            var asking = instructions + "\n" + tools.with(Map.of("tools", toolbox.described()));
            var request = briefing.request(asking, DecisionReader.schema(toolbox.names()));
            var answer = spent.on(model.answer(request.seeing(seen)));
            switch (DecisionReader.step(answer.text())) {
                case Step.Decided(var decision) -> {
                    return considered(decision, briefing, answer);
                }
                case Step.LookUp wish -> briefing = briefing.with(toolbox.use(wish, turn));
            }
        }
        var answer =
                spent.on(model.answer(briefing.request(instructions, schema).seeing(seen)));
        return considered(DecisionReader.read(answer.text()), briefing, answer);
    }

    private Considered considered(Decision made, Briefing briefing, ModelAnswer answer) {
        var decision = made instanceof Decision.Reply reply ? lessons.reworded(reply, briefing.language()) : made;
        return new Considered(decision, briefing.evidence(decision.reading()), briefing.found(), answer);
    }

    private String instructions(Turn turn, String language) {
        var plain = prompt.with(Map.of("language", language, "intents", String.join(", ", Intents.names())));
        var taught = lessons.told(plain, turn, language);
        return turn.hint() == null ? taught : taught + "\n" + wish.with(Map.of("hint", turn.hint()));
    }
}
