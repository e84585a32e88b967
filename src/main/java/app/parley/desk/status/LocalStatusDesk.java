package app.parley.desk.status;

import app.parley.agent.AgentLog;
import app.parley.approval.Approvals;
import app.parley.approval.Team;
import app.parley.conversation.Conversations;
import app.parley.conversation.Overview;
import app.parley.desk.Typed;
import app.parley.desk.costs.SpentReader;
import app.parley.outbox.Dispatch;
import app.parley.outbox.Outbox;
import app.parley.outbox.standing.NumberStanding;
import app.parley.outbox.standing.Standings;
import app.parley.storage.Changes;
import app.parley.storage.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The status desk on the slices of this process.
public final class LocalStatusDesk implements StatusDesk {
    private static final int WHOLE = 100;
    private static final Duration NEWS = Duration.ofDays(1);
    private final Connection connection;
    private final Conversations conversations;
    private final Overview overview;
    private final Approvals approvals;
    private final Team team;
    private final Outbox outbox;
    private final Dispatch dispatch;
    private final Standings standings;
    private final SpentReader spent;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Changes<Instant> resumed;

    /// What surrounds the slices.
    ///
    /// @param phoneNumberId of our WhatsApp number; null if there is none
    /// @param waitingSince when the oldest delivery came that nobody has read yet
    /// @param mail how the fetching from a mailbox goes
    /// @param model the language model's name
    /// @param keyUnstated whether it drafts in place of Gemini, whose key nobody states to be paid
    /// @param log what agents spent
    public record Connection(
            @Nullable String phoneNumberId,
            Supplier<Optional<Instant>> waitingSince,
            MailWatch mail,
            String model,
            boolean keyUnstated,
            AgentLog log) {}

    public LocalStatusDesk(
            Connection connection,
            Conversations conversations,
            Overview overview,
            Approvals approvals,
            Team team,
            Outbox outbox,
            Dispatch dispatch,
            Standings standings,
            SpentReader spent,
            Transactions transactions,
            InstantSource clock) {
        this.connection = connection;
        this.conversations = conversations;
        this.overview = overview;
        this.approvals = approvals;
        this.team = team;
        this.outbox = outbox;
        this.dispatch = dispatch;
        this.standings = standings;
        this.spent = spent;
        this.transactions = transactions;
        this.clock = clock;
        this.resumed = new Changes<>(transactions);
    }

    @Override
    public Status now() {
        return transactions.in(() -> {
            Instant now = clock.instant();
            var today = spent.day(now);
            var month = spent.month(today);
            var mail = connection.mail().now();
            var waitingSince = connection.waitingSince().get();
            var stopped = dispatch.stopped().map(why -> new Status.Stop(why.code(), why.reason()));
            return new Status(
                    connection.phoneNumberId() != null,
                    waitingSince.isEmpty() && mail.trouble() == null && !mail.isBacklog(),
                    waitingSince.orElse(now),
                    connection.model(),
                    overview.unread(),
                    approvals.waiting(),
                    outbox.waiting(),
                    spent.since(today, month),
                    spent.since(today.withDayOfMonth(1), month),
                    stopped.orElse(null),
                    standings.open().stream()
                            .map(concern ->
                                    new Status.Worry(concern.id(), concern.words(), concern.toldAt(), concern.until()))
                            .toList(),
                    team.stopped(),
                    mail,
                    connection.mail().unreachable(),
                    past(now),
                    dispatch.canary().silentSince().orElse(null),
                    drafting(now));
        });
    }

    private Status.Drafting drafting(Instant now) {
        if (connection.keyUnstated()) {
            return Status.Drafting.KEY_UNSTATED;
        }
        return budgetSpent(now) ? Status.Drafting.BUDGET_SPENT : Status.Drafting.AS_CHOSEN;
    }

    private boolean budgetSpent(Instant now) {
        return team.all().stream()
                .anyMatch(agent -> agent.active() && connection.log().isSpent(agent, now));
    }

    /// Nobody is told any more of a telling that ended, or that stopped long ago.
    private Status.@Nullable Past past(Instant now) {
        var number = connection.phoneNumberId();
        return number == null
                ? null
                : conversations
                        .past()
                        .progress(number)
                        .filter(told -> told.at().isAfter(now.minus(NEWS)))
                        .filter(told -> told.percent() < WHOLE)
                        .map(told -> new Status.Past(told.percent(), told.declined() != 0))
                        .orElse(null);
    }

    @Override
    public void stopAgents(String person) {
        team.stop(Typed.person(person));
    }

    @Override
    public void resumeAgents(String person) {
        team.resume(Typed.person(person));
    }

    @Override
    public void tryAgain() {
        dispatch.tryAgain();
        resumed.announce(clock.instant());
    }

    @Override
    public Optional<Status.Reach> reach() {
        var number = connection.phoneNumberId();
        if (number == null) {
            return Optional.empty();
        }
        return transactions.in(() -> {
            var standing = standings.of(number);
            var people = standing.peopleADay();
            boolean unlimited = people != null && people == NumberStanding.UNLIMITED;
            return Optional.of(new Status.Reach(
                    unlimited ? null : people,
                    unlimited,
                    standings.firstWords().people(clock.instant()),
                    standing.quality().name().toLowerCase(Locale.ROOT)));
        });
    }

    @Override
    public void settle(UUID concern) {
        standings.settle(concern);
    }

    @Override
    public Runnable listen(Runnable listener) {
        var ends = List.of(
                conversations.changes().listen(_ -> listener.run()),
                conversations.past().progress().listen(_ -> listener.run()),
                approvals.changes().listen(_ -> listener.run()),
                team.changes().listen(_ -> listener.run()),
                connection.mail().listen(listener),
                dispatch.canary().listen(listener),
                spent.listen(listener),
                standings.changes().listen(_ -> listener.run()),
                resumed.listen(_ -> listener.run()));
        return () -> ends.forEach(Runnable::run);
    }
}
