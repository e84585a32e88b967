package app.parley.agent.advice;

import app.parley.agent.advice.AudienceStore.Member;
import app.parley.approval.AgentType;
import app.parley.approval.Autonomy;
import app.parley.approval.Team;
import app.parley.insight.Charges;
import app.parley.insight.overview.Overviews;
import app.parley.insight.overview.Period;
import app.parley.storage.Changes;
import app.parley.storage.Ids;
import app.parley.storage.Journal;
import app.parley.storage.JournalEntry;
import app.parley.storage.Transactions;
import app.parley.template.Templates;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The analytics and the campaign agent: once a week the one says what changed, and every four weeks the other whom
/// something could be sent to. They only propose, and write to nobody; every number comes from a query, and no model
/// is asked.
public final class Advisor {
    private static final int MOST = 50;
    private static final int MOST_MEMBERS = 500;
    private static final int WEEKS_BETWEEN_PLANS = 4;
    private final AdviceStore store;
    private final AudienceStore audiences;
    private final Overviews overviews;
    private final CampaignPlan plan;
    private final Team team;
    private final Transactions transactions;
    private final Journal journal;
    private final InstantSource clock;
    private final Changes<AdviceId> changes;

    public Advisor(
            AdviceStore store,
            AudienceStore audiences,
            Overviews overviews,
            Charges charges,
            Templates templates,
            Team team,
            Transactions transactions,
            Journal journal,
            InstantSource clock) {
        this.store = store;
        this.audiences = audiences;
        this.overviews = overviews;
        this.plan = new CampaignPlan(audiences, overviews, charges, templates, clock);
        this.team = team;
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.changes = new Changes<>(transactions);
    }

    /// Lets both look whether there is something to say that is not said yet. Safe to repeat.
    public void look() {
        for (var kind : AdviceKind.values()) {
            look(kind);
        }
    }

    private void look(AdviceKind kind) {
        var week = week(kind);
        if (works(kind.agent()) && isDue(kind, week)) {
            var points = transactions.in(() -> points(kind));
            if (!points.isEmpty()) {
                transactions.run(() -> make(kind, week, points));
            }
        }
    }

    private boolean works(AgentType agent) {
        var settings = team.agent(agent);
        return !team.stopped() && settings.active() && settings.autonomy() != Autonomy.OFF;
    }

    private LocalDate week(AdviceKind kind) {
        var today = overviews.today();
        return switch (kind) {
            case WEEK -> Period.weekBefore(today).from();
            case WIN_BACK, FOLLOW_UP -> today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        };
    }

    private boolean isDue(AdviceKind kind, LocalDate week) {
        int weeks = kind == AdviceKind.WEEK ? 1 : WEEKS_BETWEEN_PLANS;
        return transactions
                .in(() -> store.latest(kind))
                .map(latest -> !week.isBefore(latest.plusWeeks(weeks)))
                .orElse(true);
    }

    private List<Point> points(AdviceKind kind) {
        return Audience.of(kind, clock.instant())
                .map(wanted -> plan.points(kind, wanted))
                .orElseGet(() -> WeekReview.points(overviews.of(Period.weekBefore(overviews.today()))));
    }

    private void make(AdviceKind kind, LocalDate week, List<Point> points) {
        var advice = new Advice(
                new AdviceId(Ids.next()), kind, week, points, Advice.State.OPEN, clock.instant(), null, null);
        if (store.add(advice)) {
            tell(advice, "advice.made", "agent:" + kind.agent().word());
        }
    }

    private void tell(Advice advice, String type, String actor) {
        journal.append(new JournalEntry(
                type,
                actor,
                null,
                null,
                Map.of(
                        "advice_id",
                        advice.id().toString(),
                        "kind",
                        advice.kind().word())));
        changes.announce(advice.id());
    }

    /// Of one agent, the newest first.
    public List<Advice> of(AgentType agent) {
        return transactions.in(() -> store.newest(agent, MOST));
    }

    /// What a person makes of it; they may change their mind.
    ///
    /// @return empty if there is no such advice
    public Optional<Advice> decide(AdviceId id, Advice.State state, String person) {
        return transactions.in(() -> store.lock(id).map(advice -> {
            if (advice.state() == state) {
                return advice;
            }
            var decided = advice.decided(state, person, clock.instant());
            store.update(decided);
            tell(decided, "advice." + state.word(), person);
            return decided;
        }));
    }

    /// Whom a plan is for, as it is now: those who have been silent longest first, 500 at most. Nobody for advice that
    /// is about nobody, or that is not there.
    public List<Member> members(AdviceId id) {
        return transactions.in(() -> store.find(id)
                .flatMap(advice -> Audience.of(advice.kind(), clock.instant()))
                .map(wanted -> audiences.members(wanted, MOST_MEMBERS))
                .orElse(List.of()));
    }

    /// How much an agent made since then, by what became of it.
    public Map<Advice.State, Long> count(AgentType agent, Instant since) {
        return transactions.in(() -> store.count(agent, since));
    }

    /// Tells of advice that is new or decided, after the commit.
    public Changes<AdviceId> changes() {
        return changes;
    }
}
