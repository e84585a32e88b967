package app.parley.connector.doctor;

import java.time.Duration;
import java.util.List;

/// Whether our clock goes right, by Meta's. The 24 hours in which one may write freely are counted by it.
final class ClockCheck implements Check {
    private static final Duration MOST = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public List<String> needs() {
        return List.of(GraphCheck.NAME);
    }

    @Override
    public List<Finding> run(Visit visit) {
        if (!(visit.token() instanceof Reply.Heard heard) || heard.sent() == null) {
            return List.of(Finding.skip("Meta did not say what time it is."));
        }
        var ahead = Duration.between(heard.sent(), heard.received());
        if (ahead.abs().compareTo(MOST) <= 0) {
            return List.of(Finding.ok("This computer's clock goes right."));
        }
        return List.of(Finding.fail("This computer's clock is " + words(ahead.abs())
                + (ahead.isNegative() ? " slow" : " fast")
                + ": let the system set the time by the internet."));
    }

    private static String words(Duration off) {
        if (off.toDays() > 1) {
            return off.toDays() + " days";
        }
        return off.toHours() > 1 ? off.toHours() + " hours" : off.toMinutes() + " minutes";
    }
}
