package app.parley.settings.hours;

import java.time.LocalTime;

/// When nothing is begun, in the business's own time. Answering somebody who has just written is not beginning.
///
/// @param to may lie on the next day; the same as `from` means all day
public record QuietHours(LocalTime from, LocalTime to) {

    public boolean hold(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    @Override
    public String toString() {
        return Span.clock(from) + "–" + Span.clock(to);
    }
}
