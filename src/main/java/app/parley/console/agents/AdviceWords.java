package app.parley.console.agents;

import app.parley.console.kit.Look;
import app.parley.desk.agents.AdviceShown;
import app.parley.desk.agents.AdviceShown.Point;
import app.parley.desk.costs.Money;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;

/// Says in this person's language what advice says in numbers.
final class AdviceWords {
    private AdviceWords() {}

    static String title(Look look, AdviceShown advice) {
        return look.text("agents.advice." + word(advice.kind()));
    }

    /// Since when it stands there, or who decided.
    static String story(Look look, AdviceShown advice) {
        var at = advice.decidedAt();
        return at == null
                ? look.text("agents.advice.week_of", look.times().date(advice.week()))
                : look.text(
                        "agents.advice.by",
                        look.times().date(advice.week()),
                        Objects.requireNonNullElse(advice.person(), ""),
                        look.times().moment(at));
    }

    /// What is the case.
    static String says(Look look, Point point) {
        var of = point.name() == null ? "" : look.texts().word("noticed", point.name());
        var key = "advice." + point.what();
        return switch (point.what()) {
            case "when" -> when(look, point);
            case "template" -> look.text(key, Objects.requireNonNullElse(point.name(), ""));
            case "cost" -> look.text(key, look.times().money(money(point, 0)));
            case "learn", "learn_unknown" ->
                look.text(key, count(point, 0), share(look, point, 1), points(look, point, 2));
            case "first_answer_median" -> look.text(key, time(look, point, 0), time(look, point, 1));
            case "answered", "drafts_approved", "drafts_edited", "drafts_rejected", "failed_sends" ->
                look.text(key, share(look, point, 0), share(look, point, 1));
            case "findings" -> look.text(key, of, count(point, 0), count(point, 1));
            default -> look.text(key, count(point, 0), count(point, 1));
        };
    }

    /// What may be done about it; "" where nothing comes to mind.
    static String toDo(Look look, Point point) {
        var which = point.what().equals("findings") && point.name() != null ? "." + point.name() : "";
        var change = switch (point.change()) {
            case MORE -> ".more";
            case LESS -> ".less";
            case NONE -> "";
        };
        var key = "advice.do." + point.what() + which + change;
        return look.texts().has(key) ? look.text(key) : "";
    }

    private static String when(Look look, Point point) {
        var locale = look.texts().locale();
        var day = DayOfWeek.of(Math.clamp(count(point, 0), 1, 7)).getDisplayName(TextStyle.FULL_STANDALONE, locale);
        int hour = (int) Math.clamp(count(point, 1), 0, 21);
        var form = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        return look.text(
                "advice.when",
                day,
                form.format(LocalTime.of(hour, 0)),
                form.format(LocalTime.of(hour + 2, 0)),
                share(look, point, 2));
    }

    private static Money money(Point point, int place) {
        return new Money(Objects.requireNonNullElse(point.name(), "USD"), Math.round(number(point, place) * 1e6));
    }

    private static String time(Look look, Point point, int place) {
        var time = Duration.ofSeconds(Math.round(number(point, place)));
        return look.times().span(time);
    }

    private static String share(Look look, Point point, int place) {
        var form = NumberFormat.getPercentInstance(look.texts().locale());
        double share = number(point, place);
        form.setMaximumFractionDigits(share < 0.1 ? 1 : 0);
        return form.format(share);
    }

    /// Percentage points.
    private static long points(Look look, Point point, int place) {
        return (long) Math.ceil(number(point, place) * 100);
    }

    private static long count(Point point, int place) {
        return Math.round(number(point, place));
    }

    /// Advice of another version may hold fewer.
    private static double number(Point point, int place) {
        return place < point.numbers().size() ? point.numbers().get(place) : 0;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
