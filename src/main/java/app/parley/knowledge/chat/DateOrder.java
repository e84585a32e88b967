package app.parley.knowledge.chat;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// In which order an export writes its dates. It depends on the language of the phone, and no line tells; all of them
/// together mostly do.
public enum DateOrder {
    DAY_MONTH_YEAR("day, month, year"),
    MONTH_DAY_YEAR("month, day, year"),
    YEAR_MONTH_DAY("year, month, day");

    private final String words;

    DateOrder(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// A number above 12 is a day. Where there is none, time runs forward; and where even that leaves a choice, it is
    /// the order of those who write the time so.
    static DateOrder of(List<Head> heads) {
        if (heads.stream().anyMatch(head -> head.first() > 999)) {
            return YEAR_MONTH_DAY;
        }
        long dayFirst = heads.stream().filter(head -> head.first() > 12).count();
        long monthFirst = heads.stream().filter(head -> head.second() > 12).count();
        if (dayFirst != monthFirst) {
            return dayFirst > monthFirst ? DAY_MONTH_YEAR : MONTH_DAY_YEAR;
        }
        int backIfDay = steps(heads, DAY_MONTH_YEAR);
        int backIfMonth = steps(heads, MONTH_DAY_YEAR);
        if (backIfDay != backIfMonth) {
            return backIfDay < backIfMonth ? DAY_MONTH_YEAR : MONTH_DAY_YEAR;
        }
        boolean american = heads.stream()
                .anyMatch(head -> head.half().equals("AM") || head.half().equals("PM"));
        return american ? MONTH_DAY_YEAR : DAY_MONTH_YEAR;
    }

    /// How often time would run backwards.
    private static int steps(List<Head> heads, DateOrder order) {
        int back = 0;
        @Nullable LocalDateTime last = null;
        for (var head : heads) {
            var at = order.read(head);
            if (at == null || last != null && at.isBefore(last)) {
                back++;
            }
            last = at == null ? last : at;
        }
        return back;
    }

    /// Null if there is no such time.
    @Nullable
    LocalDateTime read(Head head) {
        try {
            return switch (this) {
                case DAY_MONTH_YEAR -> time(head, head.third(), head.second(), head.first());
                case MONTH_DAY_YEAR -> time(head, head.third(), head.first(), head.second());
                case YEAR_MONTH_DAY -> time(head, head.first(), head.second(), head.third());
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDateTime time(Head head, int year, int month, int day) {
        return LocalDateTime.of(
                year < 100 ? 2000 + year : year, month, day, head.hour(), head.minute(), head.second60());
    }
}
