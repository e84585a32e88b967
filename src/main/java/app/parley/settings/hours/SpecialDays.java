package app.parley.settings.hours;

import java.time.LocalDate;
import java.util.List;

/// Days on which the week's hours do not count: a holiday, or other hours than usual.
///
/// @param to the last of them
/// @param spans when it is open then; none on a holiday
/// @param name what a customer may be told, as `Christmas`; may be empty
public record SpecialDays(LocalDate from, LocalDate to, List<Span> spans, String name) {
    public SpecialDays {
        spans = List.copyOf(spans);
    }

    boolean hold(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
