package app.parley.approval;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What the newest decisions of people say of one kind of draft.
///
/// @param decisions of people, at most the newest [#MOST]
/// @param right of these: sent unedited, or all but so
/// @param bound lower end of the 95 % interval of the share that is right (Wilson), 0 to 1
/// @param severe whether one of the last [#CALM] was rejected for a severe reason
/// @param over how long people have been deciding
public record Measure(int decisions, int right, double bound, boolean severe, Duration over) {
    public static final int ENOUGH = 50;
    public static final double SURE = 0.80;
    public static final int CALM = 20;
    public static final Duration LONG = Duration.ofDays(14);

    /// Older decisions were of another agent: it has learned since.
    static final int MOST = 200;

    /// Standard deviations that hold 95 %.
    private static final double Z = 1.96;

    /// @param newestFirst what people decided
    static Measure of(List<Judged> newestFirst, Instant now) {
        var counted = newestFirst.stream().limit(MOST).toList();
        int right = (int) counted.stream().filter(Judged::isRight).count();
        return new Measure(
                counted.size(),
                right,
                bound(right, counted.size(), -Z),
                counted.stream().limit(CALM).anyMatch(Judged::isSevere),
                counted.isEmpty()
                        ? Duration.ZERO
                        : Duration.between(newestFirst.getLast().at(), now));
    }

    /// Whether a person may be asked to let it go one step further.
    public boolean isEarned() {
        return decisions >= ENOUGH && bound >= SURE && !severe && over.compareTo(LONG) >= 0;
    }

    /// Whether there is no doubt left that it is not good enough.
    boolean isSurelyBelow() {
        return decisions > 0 && bound(right, decisions, Z) < SURE;
    }

    /// One end of Wilson's interval.
    private static double bound(int right, int all, double z) {
        if (all == 0) {
            return z < 0 ? 0 : 1;
        }
        double share = (double) right / all;
        double square = z * z;
        double middle = share + square / (2 * all);
        double half = z * Math.sqrt(share * (1 - share) / all + square / (4.0 * all * all));
        return Math.clamp((middle + half) / (1 + square / all), 0, 1);
    }
}
