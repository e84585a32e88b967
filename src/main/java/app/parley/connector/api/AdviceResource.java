package app.parley.connector.api;

import app.parley.agent.advice.Advice;
import app.parley.agent.advice.AdviceId;
import app.parley.agent.advice.Advisor;
import app.parley.approval.AgentType;
import app.parley.storage.Page;
import java.util.List;
import java.util.stream.Stream;

/// What the analytics and the campaign agent propose.
public final class AdviceResource implements Resource {
    private final Advisor advisor;

    public AdviceResource(Advisor advisor) {
        this.advisor = advisor;
    }

    private enum Decision {
        TAKEN,
        DISMISSED
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/agents/advice", _ -> all()), Route.patch("/agents/advice/{id}", this::decide));
    }

    private Response all() {
        return Response.page(new Page<>(
                Stream.of(AgentType.ANALYTICS, AgentType.CAMPAIGN)
                        .flatMap(agent -> advisor.of(agent).stream())
                        .map(AdviceJson::of)
                        .toList(),
                null));
    }

    private Response decide(ApiCall call) {
        var fields = Fields.of(call);
        var id = new AdviceId(call.id());
        var state = switch (fields.oneOf(Decision.class, "state")
                .orElseThrow(() -> fields.refused("state", "is one of " + Named.words(Decision.class)))) {
            case TAKEN -> Advice.State.TAKEN;
            case DISMISSED -> Advice.State.DISMISSED;
        };
        return advisor.decide(id, state, call.caller().name())
                .map(advice -> Response.json(200, AdviceJson.of(advice)))
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such advice."));
    }
}
