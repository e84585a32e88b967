package app.parley.approval;

import app.parley.conversation.Conversation;
import app.parley.conversation.ConversationState;
import app.parley.settings.Choices;
import app.parley.settings.hours.BusinessHours;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may let a draft through: a person, or nobody but the rules.
public final class Policy {
    /// Below this an agent is guessing, and a person decides whatever was earned.
    private static final double SURE = 0.6;

    private final List<Check> checks;
    private final Set<String> stoppers;
    private final Team team;
    private final DraftStore drafts;
    private final LocalReading reading;
    private final Choices choices;
    private final BusinessHours hours;
    private final InstantSource clock;

    public Policy(
            List<Check> checks,
            Team team,
            DraftStore drafts,
            LocalReading reading,
            Choices choices,
            BusinessHours hours,
            InstantSource clock) {
        this.checks = List.copyOf(checks);
        this.stoppers =
                checks.stream().filter(Check::stopsAPerson).map(Check::name).collect(Collectors.toUnmodifiableSet());
        this.team = team;
        this.drafts = drafts;
        this.reading = reading;
        this.choices = choices;
        this.hours = hours;
        this.clock = clock;
    }

    List<Finding> examine(Case facts) {
        return checks.stream().map(check -> check.examine(facts)).toList();
    }

    /// As [#examine], for what an agent would send by itself: how often and when it may do so is
    /// looked at too.
    List<Finding> examineForAgent(Case facts, Proposal proposal) {
        var agent = team.agent(Objects.requireNonNull(proposal.agent()));
        var level = granted(agent, proposal);
        boolean alone = level == Autonomy.COUNTDOWN || level == Autonomy.SEND;
        // where nothing goes out alone anyway, there is nothing to say
        return alone
                ? Stream.of(examine(facts).stream(), cap(agent).stream(), closed(facts.now()).stream())
                        .flatMap(findings -> findings)
                        .toList()
                : examine(facts);
    }

    private Optional<Finding> closed(Instant now) {
        return hours.holdsBack(now)
                ? Optional.of(new Finding(
                        "hours", Verdict.FAIL, "The business is closed, and until it opens drafts wait for a person."))
                : Optional.empty();
    }

    private Optional<Finding> cap(AgentSettings agent) {
        var cap = agent.dailyCap();
        if (cap == null || drafts.sentAlone(agent.type(), today()) < cap) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                "caps", Verdict.FAIL, "As many answers went out alone in 24 hours as may in a day: " + cap + "."));
    }

    private static Autonomy granted(AgentSettings agent, Proposal proposal) {
        return agent.level(proposal.intent()).atMost(proposal.allowed());
    }

    /// As [#examine], for words a person stands behind: what does not stop a person only warns.
    List<Finding> examineForPerson(Case facts) {
        return checks.stream()
                .map(check -> softened(check, check.examine(facts)))
                .toList();
    }

    private static Finding softened(Check check, Finding finding) {
        return finding.verdict() == Verdict.FAIL && !check.stopsAPerson() ? check.warn(finding.evidence()) : finding;
    }

    /// Findings that stop even words a person wrote or approved.
    Stream<Finding> stopping(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL && stoppers.contains(finding.check()));
    }

    Outcome decide(Proposal proposal, List<Finding> findings, Conversation conversation, Case facts, boolean known) {
        if (proposal.kind() == DraftKind.PROBLEM || proposal.kind() == DraftKind.HAND_OVER) {
            return Outcome.HOLD;
        }
        if (stopping(findings).findAny().isPresent()) {
            return Outcome.REFUSE;
        }
        boolean failed = findings.stream().anyMatch(finding -> finding.verdict() == Verdict.FAIL);
        return switch (proposal.source()) {
            case OPERATOR, NOTICE -> Outcome.GO_WITH_PERSON;
            case FLOW, CAMPAIGN -> failed ? Outcome.HOLD : Outcome.GO_WITH_PERSON;
            case API -> alone(failed ? Autonomy.PROPOSE : proposal.allowed());
            case AGENT -> alone(level(proposal, failed, conversation, facts, known));
        };
    }

    private static Outcome alone(Autonomy level) {
        return switch (level) {
            case OFF, SHADOW -> Outcome.SHADOW;
            case PROPOSE -> Outcome.HOLD;
            case COUNTDOWN -> Outcome.COUNT_DOWN;
            case SEND -> Outcome.GO_ALONE;
        };
    }

    private Autonomy level(Proposal proposal, boolean failed, Conversation conversation, Case facts, boolean known) {
        var agent = team.agent(Objects.requireNonNull(proposal.agent()));
        var level = granted(agent, proposal);
        for (var text : facts.inbound()) {
            level = level.atMost(Intents.ceiling(reading.intent(text)));
        }
        var confidence = proposal.confidence();
        boolean held = failed
                || confidence == null
                || confidence < SURE
                || team.stopped()
                || !agent.active()
                || conversation.state() == ConversationState.WITH_PERSON
                || agent.holdFirstContact() && !known
                || tooOld(facts)
                || phoneSpoke(conversation, facts.now());
        return held ? level.atMost(Autonomy.PROPOSE) : level;
    }

    /// The owner is at it on the phone.
    private boolean phoneSpoke(Conversation conversation, Instant now) {
        var spoke = conversation.phoneSpokeAt();
        return spoke != null && now.isBefore(spoke.plus(choices.now().phoneQuiet()));
    }

    private boolean tooOld(Case facts) {
        Instant written = facts.answersAt();
        return written != null && written.plus(choices.now().oldestAlone()).isBefore(facts.now());
    }

    private Instant today() {
        return clock.instant().minus(Duration.ofDays(1));
    }
}
