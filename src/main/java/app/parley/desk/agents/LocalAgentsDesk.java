package app.parley.desk.agents;

import app.parley.agent.AgentLog;
import app.parley.agent.Usage;
import app.parley.agent.advice.Advice;
import app.parley.agent.advice.AdviceId;
import app.parley.agent.advice.Advisor;
import app.parley.agent.finding.FindingKind;
import app.parley.agent.finding.Findings;
import app.parley.approval.AgentSettings;
import app.parley.approval.AgentType;
import app.parley.approval.Approvals;
import app.parley.approval.Autonomy;
import app.parley.approval.Intents;
import app.parley.approval.Ladder;
import app.parley.approval.Tally;
import app.parley.approval.Team;
import app.parley.approval.learning.Rule;
import app.parley.approval.learning.RuleId;
import app.parley.approval.learning.Rules;
import app.parley.desk.Typed;
import app.parley.desk.agents.AgentShown.Cost;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The agents' desk on the slices of this process.
public final class LocalAgentsDesk implements AgentsDesk {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final Set<AgentType> WRITING = Set.of(AgentType.CONVERSATION, AgentType.CONTENT);
    private static final Set<AgentType> ADVISING = Set.of(AgentType.CAMPAIGN, AgentType.ANALYTICS);
    private final Team team;
    private final Ladder ladder;
    private final Approvals approvals;
    private final Rules rules;
    private final AgentLog log;
    private final Findings findings;
    private final Advisor advisor;
    private final String model;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param model the language model's name
    /// @param zone in which a day begins
    public LocalAgentsDesk(
            Team team,
            Ladder ladder,
            Approvals approvals,
            Rules rules,
            AgentLog log,
            Findings findings,
            Advisor advisor,
            String model,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.team = team;
        this.ladder = ladder;
        this.approvals = approvals;
        this.rules = rules;
        this.log = log;
        this.findings = findings;
        this.advisor = advisor;
        this.model = model;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public AgentsShown all() {
        return transactions.in(() -> new AgentsShown(
                team.stopped(),
                model,
                Arrays.stream(AgentType.values())
                        .map(type -> shown(team.agent(type)))
                        .toList()));
    }

    private AgentShown shown(AgentSettings agent) {
        var type = agent.type();
        Instant now = clock.instant();
        var today = now.atZone(zone).toLocalDate();
        var month = log.usage(type, today.withDayOfMonth(1).atStartOfDay(zone).toInstant());
        var lately = log.usage(type, now.minus(LATELY));
        return new AgentShown(
                type.word(),
                agent.active(),
                WRITING.contains(type),
                agent.active() && log.isSpent(agent, now),
                work(approvals.tally(type, now.minus(LATELY))),
                type == AgentType.TRIGGER ? noticed(now.minus(LATELY)) : List.of(),
                ADVISING.contains(type) ? advised(advisor.count(type, now.minus(LATELY))) : null,
                cost(log.usage(type, today.atStartOfDay(zone).toInstant())),
                cost(month),
                perConversation(lately),
                lately.answered() == 0 ? null : lately.average());
    }

    private List<AgentShown.Noticed> noticed(Instant since) {
        var counts = findings.count(since);
        return Arrays.stream(FindingKind.values())
                .map(kind -> new AgentShown.Noticed(kind.word(), counts.getOrDefault(kind, 0L)))
                .toList();
    }

    private static AgentShown.Advised advised(Map<Advice.State, Long> counts) {
        return new AgentShown.Advised(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(Advice.State.TAKEN, 0L),
                counts.getOrDefault(Advice.State.DISMISSED, 0L));
    }

    private static AgentShown.Work work(Tally tally) {
        return new AgentShown.Work(
                tally.drafts(),
                tally.decided(),
                tally.unedited() + tally.slight(),
                tally.edited() - tally.slight(),
                tally.rejected(),
                tally.alone(),
                tally.handedOver(),
                tally.reasons().entrySet().stream()
                        .map(one -> new AgentShown.Rejected(one.getKey().word(), one.getValue()))
                        .sorted(Comparator.comparingLong(AgentShown.Rejected::count)
                                .reversed()
                                .thenComparing(AgentShown.Rejected::reason))
                        .toList());
    }

    private static Cost cost(Usage usage) {
        return new Cost(usage.costMicros(), usage.unpriced());
    }

    private static @Nullable Cost perConversation(Usage usage) {
        return usage.conversations() == 0
                ? null
                : new Cost(usage.costMicros() / usage.conversations(), usage.unpriced());
    }

    @Override
    public List<LevelShown> levels(String agent) {
        return ladder.steps(type(agent)).stream()
                .map(LevelReader::shown)
                .sorted(Comparator.comparing((LevelShown level) -> level.next() == null)
                        .thenComparing(LevelShown::decisions, Comparator.reverseOrder())
                        .thenComparing(level -> level.why() == LevelShown.Why.CEILING)
                        .thenComparing(LevelShown::intent))
                .toList();
    }

    @Override
    public void work(String agent, boolean active, String person) {
        team.work(type(agent), active, Typed.person(person));
    }

    @Override
    public boolean confirm(String agent, String intent, String person) {
        return ladder.confirm(type(agent), Intents.of(intent), Typed.person(person));
    }

    @Override
    public void choose(String agent, String intent, LevelShown.Level level, String person) {
        ladder.choose(type(agent), Intents.of(intent), Autonomy.valueOf(level.name()), Typed.person(person));
    }

    private static AgentType type(String agent) {
        return Arrays.stream(AgentType.values())
                .filter(type -> type.word().equals(agent))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no such agent: " + agent));
    }

    @Override
    public List<RuleShown> rules() {
        return rules.all().stream()
                .filter(rule -> rule.state() != Rule.State.DECLINED)
                .map(LocalAgentsDesk::shown)
                .toList();
    }

    private static RuleShown shown(Rule rule) {
        var habit = rule.habit();
        boolean inUse = rule.state() == Rule.State.ACCEPTED;
        return new RuleShown(
                rule.id().value(),
                RuleShown.Kind.valueOf(habit.kind().name()),
                habit.language(),
                habit.said().strip(),
                habit.wanted().strip(),
                inUse,
                rule.seen(),
                inUse ? rule.decidedBy() : null,
                inUse ? rule.decidedAt() : null);
    }

    @Override
    public boolean acceptRule(UUID rule, String person) {
        return rules.accept(new RuleId(rule), Typed.person(person)).isPresent();
    }

    @Override
    public boolean declineRule(UUID rule, String person) {
        return rules.decline(new RuleId(rule), Typed.person(person)).isPresent();
    }

    @Override
    public List<AdviceShown> advice(String agent) {
        return advisor.of(type(agent)).stream().map(AdviceReader::shown).toList();
    }

    @Override
    public boolean decideAdvice(UUID advice, AdviceShown.State state, String person) {
        return advisor.decide(new AdviceId(advice), Advice.State.valueOf(state.name()), Typed.person(person))
                .isPresent();
    }

    @Override
    public List<AdviceShown.Member> membersOf(UUID advice) {
        return advisor.members(new AdviceId(advice)).stream()
                .map(AdviceReader::shown)
                .toList();
    }

    @Override
    public void lookForAdvice() {
        advisor.look();
    }

    @Override
    public void stopAll(String person) {
        team.stop(Typed.person(person));
    }

    @Override
    public void resumeAll(String person) {
        team.resume(Typed.person(person));
    }

    @Override
    public Runnable listen(Runnable listener) {
        var ends = List.of(
                team.changes().listen(_ -> listener.run()),
                approvals.changes().listen(_ -> listener.run()),
                rules.changes().listen(_ -> listener.run()),
                advisor.changes().listen(_ -> listener.run()),
                findings.changes().listen(_ -> listener.run()));
        return () -> ends.forEach(Runnable::run);
    }
}
