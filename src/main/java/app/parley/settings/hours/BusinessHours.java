package app.parley.settings.hours;

import app.parley.settings.Notebook;
import app.parley.storage.Transactions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
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
        var week = new TreeMap<String, String>();
        chosen.opening().week().forEach((day, spans) -> week.put(day.name(), HoursText.day(spans)));
        var quiet = chosen.quiet();
        return new Typed(
                week,
                HoursText.special(chosen.opening().special()),
                chosen.night().name(),
                quiet == null ? "" : HoursText.time(quiet.from()),
                quiet == null ? "" : HoursText.time(quiet.to()));
    }

    /// What nobody can read any more counts as never said: closed by mistake would cost more than open.
    private static HoursChosen read(Typed typed) {
        try {
            var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
            typed.week().forEach((day, spans) -> week.put(DayOfWeek.valueOf(day), HoursText.day(spans)));
            var quiet = typed.quietFrom().isEmpty()
                    ? null
                    : new QuietHours(HoursText.time(typed.quietFrom()), HoursText.time(typed.quietTo()));
            return new HoursChosen(
                    new OpeningHours(week, HoursText.special(typed.special())),
                    NightPlan.valueOf(typed.night()),
                    quiet);
        } catch (HoursUnclear | IllegalArgumentException e) {
            LOG.warn("the hours that are kept cannot be read and count as never said: {}", e.getMessage());
            return HoursChosen.NOTHING;
        }
    }
}
