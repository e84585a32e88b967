package app.parley.insight.overview;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Optional;

/// The two hours of the week in which customers write most, between eight in the morning and eight in the evening.
///
/// @param hour when they begin
/// @param messages from customers in them
/// @param of all messages from customers
public record Busiest(DayOfWeek day, int hour, long messages, long of) {
    private static final int EARLIEST = 8;
    private static final int LATEST = 18;
    private static final int LEAST = 50;

    /// Counts messages by the hour of the week.
    static final class Counting {
        private final long[][] hours = new long[DayOfWeek.values().length][24];
        private final ZoneId zone;
        private long all;

        Counting(ZoneId zone) {
            this.zone = zone;
        }

        void read(Spoken message) {
            if (message.by() == Spoken.By.CUSTOMER) {
                var at = message.at().atZone(zone);
                hours[at.getDayOfWeek().ordinal()][at.getHour()]++;
                all++;
            }
        }

        /// Nothing while too little was written to tell.
        Optional<Busiest> busiest() {
            if (all < LEAST) {
                return Optional.empty();
            }
            var best = new Busiest(DayOfWeek.MONDAY, EARLIEST, -1, all);
            for (var day : DayOfWeek.values()) {
                for (int hour = EARLIEST; hour <= LATEST; hour++) {
                    long here = hours[day.ordinal()][hour] + hours[day.ordinal()][hour + 1];
                    if (here > best.messages()) {
                        best = new Busiest(day, hour, here, all);
                    }
                }
            }
            return Optional.of(best);
        }
    }
}
