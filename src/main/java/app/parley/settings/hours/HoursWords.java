package app.parley.settings.hours;

import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Hours in a customer's language: English, Spanish and Portuguese; English to all others.
public final class HoursWords {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final int DAYS_AHEAD = 45;
    private static final int A_WEEK = 7;
    private final ResourceBundle texts;
    private final Locale locale;
    private final ZoneId zone;

    /// @param language BCP 47; null or an unknown one is English
    public HoursWords(@Nullable String language, ZoneId zone) {
        this.texts = ResourceBundle.getBundle(
                "app.parley.settings.hours.hours", Locale.forLanguageTag(language == null ? "en" : language), EXACT);
        this.locale = texts.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : texts.getLocale();
        this.zone = zone;
    }

    /// What a customer is told who writes while nobody is there; empty if nobody said when somebody is back.
    public Optional<String> notice(Openness.Closed closed, Instant now) {
        return Optional.ofNullable(closed.until()).map(until -> text("notice", when(until, now)));
    }

    /// The week, the special days that come, and how it stands now.
    public String all(OpeningHours hours, Instant now) {
        var sentences = new ArrayList<String>();
        sentences.add(text("week", week(hours)));
        var ahead = hours.special().stream()
                .filter(days -> !days.to().isBefore(today(now))
                        && days.from().isBefore(today(now).plusDays(DAYS_AHEAD)))
                .map(this::special)
                .collect(Collectors.joining("; "));
        if (!ahead.isEmpty()) {
            sentences.add(text("special", ahead));
        }
        switch (hours.at(now, zone)) {
            case Openness.Always() -> {}
            case Openness.Open(var until) -> sentences.add(text("open.now", clock(until)));
            case Openness.Closed(var _, var until) -> {
                if (until != null) {
                    sentences.add(text("closed.now", named(until, now)));
                }
            }
        }
        return String.join(" ", sentences);
    }

    /// As `tomorrow at 10:00`.
    public String when(Instant instant, Instant now) {
        var day = instant.atZone(zone).toLocalDate();
        var time = clock(instant);
        if (day.equals(today(now))) {
            return text("today", time);
        }
        if (day.equals(today(now).plusDays(1))) {
            return text("tomorrow", time);
        }
        return named(instant, now);
    }

    /// By the name of its day, which stays true when the text is read tomorrow.
    private String named(Instant instant, Instant now) {
        var day = instant.atZone(zone).toLocalDate();
        return day.isBefore(today(now).plusDays(A_WEEK))
                ? text("weekday", name(day.getDayOfWeek()), clock(instant))
                : text("date", format("date.format").format(day), clock(instant));
    }

    /// Days in a row with the same hours are said once; on a day that is not named it is closed.
    private String week(OpeningHours hours) {
        var lines = new ArrayList<String>();
        int first = 1;
        for (int day = 1; day <= A_WEEK; day++) {
            if (day == A_WEEK || !on(hours, day + 1).equals(on(hours, first))) {
                if (!on(hours, first).isEmpty()) {
                    lines.add(line(days(first, day), on(hours, first)));
                }
                first = day + 1;
            }
        }
        return String.join("; ", lines);
    }

    private static List<Span> on(OpeningHours hours, int day) {
        return hours.on(DayOfWeek.of(day));
    }

    private String days(int first, int last) {
        var from = name(DayOfWeek.of(first));
        var to = name(DayOfWeek.of(last));
        return first == last ? from : last == first + 1 ? text("and", from, to) : text("range", from, to);
    }

    private String special(SpecialDays days) {
        var from = format("day.format").format(days.from());
        var when = days.from().equals(days.to())
                ? from
                : text("range", from, format("day.format").format(days.to()));
        return line(days.name().isEmpty() ? when : text("named", when, days.name()), days.spans());
    }

    private String line(String days, List<Span> spans) {
        return spans.isEmpty()
                ? text("closed", days)
                : text(
                        "line",
                        days,
                        spans.stream()
                                .map(Span::toString)
                                .reduce((one, other) -> text("and", one, other))
                                .orElse(""));
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private String clock(Instant instant) {
        return Span.clock(instant.atZone(zone).toLocalTime());
    }

    private LocalDate today(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    private DateTimeFormatter format(String key) {
        return DateTimeFormatter.ofPattern(texts.getString(key), locale);
    }

    private String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), locale).format(values);
    }
}
