package app.parley.connector.api;

import app.parley.agent.AgentLog;
import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.Approvals;
import app.parley.approval.Team;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// The five agents, and the key that stops them all.
public final class AgentsResource implements Resource {
    private static final Duration DAY = Duration.ofDays(1);
    private final Team team;
    private final Approvals approvals;
    private final AgentLog log;
    private final Transactions transactions;
    private final InstantSource clock;

    public AgentsResource(
            Team team, Approvals approvals, AgentLog log, Transactions transactions, InstantSource clock) {
        this.team = team;
        this.approvals = approvals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/agents", _ -> all()),
                Route.patch("/agents/{type}", this::change).needing("admin"),
                Route.post("/agents/stop", this::stop),
                Route.post("/agents/resume", this::resume).needing("admin"));
    }

    private Response all() {
        return transactions.in(() ->
                Response.page(new Page<>(team.all().stream().map(this::shown).toList(), null)));
    }

    private Response change(ApiCall call) {
        var type = Named.find(AgentType.class, call.word("type"))
                .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such agent."));
        var wish = AgentWish.of(Fields.of(call));
        return transactions.in(() -> Response.json(200, shown(team.change(type, wish::applyTo))));
    }

    private Response stop(ApiCall call) {
        team.stop(call.caller().name());
        return Response.json(200, Map.of("stopped", true));
    }

    private Response resume(ApiCall call) {
        team.resume(call.caller().name());
        return Response.json(200, Map.of("stopped", false));
    }

    private AgentJson shown(AgentSettings agent) {
        return AgentJson.of(
                agent,
                approvals.acceptance(agent.type(), null),
                log.usage(agent.type(), clock.instant().minus(DAY)).costMicros());
    }
}
