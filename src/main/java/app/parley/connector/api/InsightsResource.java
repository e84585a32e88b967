package app.parley.connector.api;

import app.parley.agent.AgentLog;
import app.parley.agent.CallLine;
import app.parley.approval.AgentSettings;
import app.parley.approval.Approvals;
import app.parley.approval.Team;
import app.parley.storage.Page;
import app.parley.storage.Transactions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What models cost, and how far the agents have come.
public final class InsightsResource implements Resource {
    private static final int MOST_CONVERSATIONS = 20;
    private final Team team;
    private final Approvals approvals;
    private final AgentLog log;
    private final Transactions transactions;
    private final InstantSource clock;

    public InsightsResource(
            Team team, Approvals approvals, AgentLog log, Transactions transactions, InstantSource clock) {
        this.team = team;
        this.approvals = approvals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/insights/costs", this::costs), Route.get("/insights/agents", this::agents));
    }

    /// @param days in UTC, without those on which nothing was asked
    /// @param conversations the dearest, then the busiest
    record Costs(
            String from,
            String to,
            CostJson total,
            List<CostJson.Part> days,
            List<CostJson.Part> agents,
            List<CostJson.Part> models,
            List<CostJson.Part> conversations) {}

    private Response costs(ApiCall call) {
        var period = Period.of(call, clock.instant());
        var lines = transactions.in(() -> log.calls(period.from(), period.to()));
        return Response.json(
                200,
                new Costs(
                        period.from().toString(),
                        period.to().toString(),
                        CostJson.of(lines),
                        parts(
                                lines.stream(),
                                line -> LocalDate.ofInstant(line.at(), ZoneOffset.UTC)
                                        .toString()),
                        parts(lines.stream(), CallLine::agent),
                        parts(lines.stream(), CallLine::model),
                        dearest(lines)));
    }

    private static List<CostJson.Part> parts(Stream<CallLine> lines, Function<CallLine, String> name) {
        return grouped(lines, name).entrySet().stream()
                .map(part -> new CostJson.Part(part.getKey(), CostJson.of(part.getValue())))
                .toList();
    }

    private static Map<String, List<CallLine>> grouped(Stream<CallLine> lines, Function<CallLine, String> name) {
        return lines.collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
    }

    private static List<CostJson.Part> dearest(List<CallLine> lines) {
        var known = lines.stream().filter(line -> line.conversation() != null);
        return grouped(known, line -> String.valueOf(line.conversation())).entrySet().stream()
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, List<CallLine>> part) -> CostJson.micros(part.getValue()))
                        .thenComparingInt(part -> part.getValue().size())
                        .reversed())
                .limit(MOST_CONVERSATIONS)
                .map(part -> new CostJson.Part(part.getKey(), CostJson.of(part.getValue())))
                .toList();
    }

    /// Drafts are counted until now, so that an end would be true of the costs alone.
    private Response agents(ApiCall call) {
        if (call.parameter("to").isPresent()) {
            throw Problem.BAD_REQUEST.because("The agents are counted until now: leave \"to\" away.");
        }
        var since = Period.of(call, clock.instant());
        return transactions.in(() -> {
            var lines = grouped(log.calls(since.from(), since.to()).stream(), CallLine::agent);
            return Response.page(new Page<>(
                    team.all().stream()
                            .map(agent -> shown(
                                    agent,
                                    since,
                                    lines.getOrDefault(agent.type().word(), List.of())))
                            .toList(),
                    null));
        });
    }

    private AgentFiguresJson shown(AgentSettings agent, Period period, List<CallLine> lines) {
        return AgentFiguresJson.of(agent, approvals.tally(agent.type(), period.from()), CostJson.of(lines));
    }
}
