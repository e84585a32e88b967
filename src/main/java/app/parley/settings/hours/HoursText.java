package app.parley.settings.hours;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Hours as people type them, and back: `9-13, 16:30-20` for a day, `2026-12-24 10-14 Christmas Eve` for a special one.
public final class HoursText {
    private static final int LONGEST = 200;
    private static final int MOST_SPANS = 6;
    private static final int MOST_LINES = 100;
    private static final int MOST_DAYS = 366;
    private static final String TIME = "(\\d{1,2})(?:[:.hH](\\d{2})?)?";
    private static final Pattern SPAN = Pattern.compile(TIME + "\\s*(?:-|–|—|a|to|às|até)\\s*" + TIME);
    private static final Pattern CLOCK = Pattern.compile(TIME);
    private static final Pattern SPECIAL =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:\\.\\.|–|/)\\s*(\\d{4}-\\d{2}-\\d{2}))?\\s*(.*)");
    private static final Pattern LEADING_SPANS =
            Pattern.compile("((?:" + SPAN.pattern() + "\\s*[,;]?\\s*)+)(?![\\p{L}\\p{N}])(.*)");

    private HoursText() {}

    /// The spans of a day; none where nothing is typed.
    ///
    /// @throws HoursUnclear if a piece is no span, or two of them overlap
    public static List<Span> day(String typed) {
        var text = bounded(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        var spans = new ArrayList<Span>();
        for (var piece : text.split("\\s*[,;]\\s*")) {
            var read = SPAN.matcher(piece.strip());
            if (!read.matches()) {
                throw new HoursUnclear("Write hours as 9:00-13:00, 16:00-20:00; leave the day empty when closed.");
            }
            spans.add(span(read));
        }
        return apart(spans);
    }

    private static List<Span> apart(List<Span> spans) {
        if (spans.size() > MOST_SPANS) {
            throw new HoursUnclear("A day has at most 6 stretches.");
        }
        var sorted = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1);
            if (before.passesMidnight() || sorted.get(i).from().isBefore(before.to())) {
                throw new HoursUnclear("Two stretches of the day overlap.");
            }
        }
        return sorted;
    }

    private static Span span(MatchResult read) {
        var from = time(read.group(1), read.group(2));
        var to = time(read.group(3), read.group(4));
        if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
            throw new HoursUnclear("A stretch ends when it begins.");
        }
        return new Span(from, to);
    }

    /// `24:00` is the midnight that ends the day.
    private static LocalTime time(String hour, @Nullable String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        if (hours > 24 || minutes > 59 || hours == 24 && minutes > 0) {
            throw new HoursUnclear("A day has times from 0:00 to 24:00.");
        }
        return LocalTime.of(hours % 24, minutes);
    }

    /// @throws HoursUnclear if it is no time of day
    public static LocalTime time(String typed) {
        var read = CLOCK.matcher(bounded(typed));
        if (!read.matches()) {
            throw new HoursUnclear("Write a time as 22:00.");
        }
        return time(read.group(1), read.group(2));
    }

    /// Special days, one a line.
    ///
    /// @throws HoursUnclear if a line has no date, or hours that nobody can read
    public static List<SpecialDays> special(String typed) {
        var lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MOST_LINES) {
            throw new HoursUnclear("At most 100 lines of special days.");
        }
        return lines.stream().map(HoursText::specialLine).toList();
    }

    private static SpecialDays specialLine(String typed) {
        var line = bounded(typed);
        var read = SPECIAL.matcher(line);
        if (!read.matches()) {
            throw unclear();
        }
        try {
            var from = LocalDate.parse(read.group(1));
            var to = read.group(2) == null ? from : LocalDate.parse(read.group(2));
            if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
                throw unclear();
            }
            var rest = LEADING_SPANS.matcher(read.group(3));
            return rest.matches()
                    ? new SpecialDays(
                            from,
                            to,
                            day(rest.group(1).replaceAll("[\\s,;]+$", "")),
                            lastGroup(rest).strip())
                    : new SpecialDays(from, to, List.of(), read.group(3).strip());
        } catch (DateTimeException e) {
            throw unclear();
        }
    }

    private static String lastGroup(MatchResult read) {
        return read.group(read.groupCount());
    }

    private static HoursUnclear unclear() {
        return new HoursUnclear("Write special days one a line, as 2026-12-25 Christmas or 2026-12-24 10:00-14:00.");
    }

    private static String bounded(String typed) {
        if (typed.length() > LONGEST) {
            throw new HoursUnclear("That is far too long for hours.");
        }
        return typed.strip();
    }

    /// As they would be typed.
    public static String day(List<Span> spans) {
        return spans.stream().map(HoursText::typed).collect(Collectors.joining(", "));
    }

    private static String typed(Span span) {
        var end = span.to().equals(LocalTime.MIDNIGHT) ? "24:00" : Span.clock(span.to());
        return Span.clock(span.from()) + "-" + end;
    }

    /// As they would be typed, a line each.
    public static String special(List<SpecialDays> days) {
        return days.stream().map(HoursText::typed).collect(Collectors.joining("\n"));
    }

    private static String typed(SpecialDays days) {
        var dates = days.from().equals(days.to()) ? "" + days.from() : days.from() + ".." + days.to();
        return (dates + " " + day(days.spans()) + " " + days.name())
                .replaceAll(" +", " ")
                .strip();
    }

    public static String time(LocalTime time) {
        return Span.clock(time);
    }
}
