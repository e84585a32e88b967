package app.parley.insight.overview;

/// Tells a change from chance.
///
/// A dozen figures are looked at together, so each is held to 99 %: at 95 % every second week would bring a change
/// that is none.
final class Chance {
    /// The two-sided 99 % point of the standard normal distribution.
    private static final double POINT = 2.5758;
    /// Expected in each cell, or the normal approximation does not hold (Cochran 1954).
    private static final double LEAST_EXPECTED = 5;
    /// Events in both periods together; with 20 of them only 16 to 4 or more is a change.
    private static final long LEAST_EVENTS = 20;

    private Chance() {}

    /// Two shares: the pooled two-proportion z test (NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.3).
    static Change shares(long now, long of, long before, long ofBefore) {
        if (of == 0 || ofBefore == 0) {
            return Change.TOO_FEW;
        }
        double pooled = (double) (now + before) / (of + ofBefore);
        double difference = (double) now / of - (double) before / ofBefore;
        if (Math.min(of, ofBefore) * Math.min(pooled, 1 - pooled) < LEAST_EXPECTED) {
            return Change.TOO_FEW;
        }
        return judged(difference / Math.sqrt(pooled * (1 - pooled) * (1.0 / of + 1.0 / ofBefore)));
    }

    /// Two counts over equally long times: if nothing changed, each event was as likely in the one as in the other
    /// (Przyborowski and Wilenski 1940, with the normal approximation).
    static Change counts(long now, long before) {
        return now + before < LEAST_EVENTS ? Change.TOO_FEW : judged((now - before) / Math.sqrt(now + before));
    }

    /// Two middles: Mood's median test, which compares the shares above the common median.
    static Change medians(Sample now, Sample before) {
        if (now.size() == 0 || before.size() == 0) {
            return Change.TOO_FEW;
        }
        long middle = now.with(before).quantile(0.5);
        return shares(now.above(middle), now.size(), before.above(middle), before.size());
    }

    private static Change judged(double z) {
        if (Math.abs(z) <= POINT) {
            return Change.CHANCE;
        }
        return z > 0 ? Change.MORE : Change.LESS;
    }
}
