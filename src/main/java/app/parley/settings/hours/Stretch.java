package app.parley.settings.hours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// From one instant until just before another.
record Stretch(Instant from, Instant to) {

    boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /// Those that touch or overlap become one.
    ///
    /// @param stretches by their beginning
    static List<Stretch> joined(List<Stretch> stretches) {
        var joined = new ArrayList<Stretch>();
        for (var next : stretches) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || next.from.isAfter(last.to)) {
                joined.add(next);
            } else if (next.to.isAfter(last.to)) {
                joined.set(joined.size() - 1, new Stretch(last.from, next.to));
            }
        }
        return joined;
    }
}
