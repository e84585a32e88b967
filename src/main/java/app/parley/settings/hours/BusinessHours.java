package app.parley.settings.hours;

import app.parley.settings.Notebook;
import app.parley.storage.Transactions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The hours as the owner said them, read without asking the database.
public final class BusinessHours {
    /// The note in which they are kept.
    public static final String NAME = "hours";

    private static final Logger LOG = LoggerFactory.getLogger(BusinessHours.class);

    /// Before closing, one still has time to do something about it.
    private static final Duration EVENING = Duration.ofHours(3);

    private final Notebook notebook;
    private final Transactions transactions;
    private final AtomicReference<HoursChosen> now;
    private final ZoneId zone;

    /// As they are typed, so that a person can read what is kept.
    private record Typed(Map<String, String> week, String special, String night, String quietFrom, String quietTo) {
        private static final Typed NOTHING = new Typed(Map.of(), "", NightPlan.ANSWER.name(), "", "");
    }

    public BusinessHours(Notebook notebook, Transactions transactions, ZoneId zone) {
        this.notebook = notebook;
        this.transactions = transactions;
        this.zone = zone;
        this.now = new AtomicReference<>(read(notebook.read(NAME, Typed.NOTHING)));
    }

    public HoursChosen now() {
        return now.get();
    }

    /// The business's own.
    public ZoneId zone() {
        return zone;
    }

    public Openness at(Instant instant) {
        return now().opening().at(instant, zone);
    }

    /// The quiet hours, if it is quiet then.
    public Optional<QuietHours> quietAt(Instant instant) {
        return Optional.ofNullable(now().quiet())
                .filter(quiet -> quiet.hold(instant.atZone(zone).toLocalTime()));
    }

    /// What ends where nobody sees it: before the business opens again, while it is closed or soon is. Reckoned once,
    /// to
    /// be asked for a whole list.
    public Predicate<@Nullable Instant> unseen(Instant now) {
        boolean soon = !(at(now) instanceof Openness.Open(var closes))
                || now.plus(EVENING).isAfter(closes);
        var closure = soon ? now().opening().nextClosure(now, zone) : Optional.<Openness.Closed>empty();
        return end -> end != null && closure.filter(closed -> closed.holds(end)).isPresent();
    }

    /// Whether things wait for a person now although they might go alone in the day.
    public boolean holdsBack(Instant instant) {
        return now().night() != NightPlan.ANSWER && at(instant) instanceof Openness.Closed;
    }

    /// Keeps them; they count once the surrounding transaction is committed.
    public void keep(HoursChosen chosen) {
        transactions.run(() -> {
            notebook.write(NAME, typed(chosen));
            transactions.afterCommit(() -> now.set(chosen));
        });
    }

    private static Typed typed(HoursChosen chosen) {
        var draft = HoursDraft.of(chosen);
        var week = new TreeMap<String, String>();
        draft.week().forEach((day, line) -> week.put(day.name(), line));
        return new Typed(week, draft.special(), draft.night().name(), draft.quietFrom(), draft.quietTo());
    }

    /// What nobody can read any more counts as never said: closed by mistake would cost more than open.
    private static HoursChosen read(Typed typed) {
        try {
            var week = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
            typed.week().forEach((day, line) -> week.put(DayOfWeek.valueOf(day), line));
            var draft = new HoursDraft(
                    week, typed.special(), NightPlan.valueOf(typed.night()), typed.quietFrom(), typed.quietTo());
            return switch (draft.read()) {
                case HoursDraft.Read.Good(var hours) -> hours;
                case HoursDraft.Read.Bad(var flaws) -> throw new IllegalArgumentException(flaws.toString());
            };
        } catch (IllegalArgumentException e) {
            LOG.warn("the hours that are kept cannot be read and count as never said: {}", e.getMessage());
            return HoursChosen.NOTHING;
        }
    }
}
