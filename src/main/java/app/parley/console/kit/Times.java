package app.parley.console.kit;

import app.parley.desk.costs.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Times and numbers as this person reads them: local, short, and with the day where it is not today.
public final class Times {
    private static final int DAYS_OF_A_WEEK = 7;
    private final Texts texts;
    private final ZoneId zone;
    private final InstantSource clock;
    private final DateTimeFormatter hours;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter date;
    private final DateTimeFormatter longDate;

    public Times(Texts texts, ZoneId zone, InstantSource clock) {
        this.texts = texts;
        this.zone = zone;
        this.clock = clock;
        Locale locale = texts.locale();
        this.hours = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        this.weekday = DateTimeFormatter.ofPattern("EEE", locale);
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale);
        this.longDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /// The time of day alone: 14:32.
    public String hour(Instant at) {
        return hours.format(at.atZone(zone));
    }

    /// 14:32 today, Mon 14:32 in the last days, else the date and the time.
    public String moment(Instant at) {
        return daysFromToday(at) == 0 ? hour(at) : shortDay(at) + " " + hour(at);
    }

    /// For lists: the time today, the weekday in the last days, else the date.
    public String brief(Instant at) {
        return daysFromToday(at) == 0 ? hour(at) : shortDay(at);
    }

    private String shortDay(Instant at) {
        var formatter = Math.abs(daysFromToday(at)) < DAYS_OF_A_WEEK ? weekday : date;
        return formatter.format(at.atZone(zone));
    }

    /// For the lines between days: Today, Yesterday, or the whole date.
    public String dayLine(Instant at) {
        return switch ((int) daysFromToday(at)) {
            case 0 -> texts.get("time.today");
            case -1 -> texts.get("time.yesterday");
            default -> longDate.format(at.atZone(zone));
        };
    }

    private long daysFromToday(Instant at) {
        long days = day(at).toEpochDay() - day(clock.instant()).toEpochDay();
        return Math.clamp(days, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// How long it is until then, in the two largest units: 3 h 10 min. "0 min" once it is over.
    public String left(Instant until) {
        return minutes(Math.max(0, Duration.between(clock.instant(), until).toMinutes()));
    }

    /// A length of time in its two largest units; below a minute in seconds.
    public String span(Duration time) {
        return time.toMinutes() == 0 ? seconds(time) : minutes(time.toMinutes());
    }

    private String minutes(long minutes) {
        long hoursLeft = minutes / 60;
        if (hoursLeft >= 24) {
            return texts.get("time.days", hoursLeft / 24, hoursLeft % 24);
        }
        return hoursLeft == 0 ? texts.get("time.minutes", minutes) : texts.get("time.hours", hoursLeft, minutes % 60);
    }

    /// Millionths of a US dollar as money; what nobody knows is said to be unknown.
    public String cost(@Nullable Long micros) {
        if (micros == null) {
            return texts.get("cost.unknown");
        }
        int digits = micros == 0 || micros >= 1_000_000 ? 2 : 4;
        return String.format(texts.locale(), "$%." + digits + "f", micros / 1e6);
    }

    public String date(LocalDate day) {
        return longDate.format(day);
    }

    /// Several currencies stand side by side: they are never added.
    public String money(List<Money> amounts) {
        return amounts.stream().map(this::money).collect(Collectors.joining(" + "));
    }

    public String money(Money money) {
        if (money.currency().equals(Money.DOLLAR)) {
            return cost(money.micros());
        }
        int digits = money.micros() == 0 || money.micros() >= 1_000_000 ? 2 : 4;
        return String.format(texts.locale(), "%." + digits + "f %s", money.micros() / 1e6, money.currency());
    }

    public String seconds(Duration time) {
        return String.format(texts.locale(), "%.1f s", time.toMillis() / 1e3);
    }

    public String number(long number) {
        return String.format(texts.locale(), "%,d", number);
    }
}
