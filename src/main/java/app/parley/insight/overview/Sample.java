package app.parley.insight.overview;

import java.util.List;
import java.util.stream.Stream;

/// Waits in seconds, the shortest first.
record Sample(List<Long> seconds) {
    Sample {
        seconds = seconds.stream().sorted().toList();
    }

    int size() {
        return seconds.size();
    }

    /// The smallest wait that this share of all waits does not exceed (nearest rank). There is at least one.
    long quantile(double share) {
        return seconds.get((int) Math.ceil(share * seconds.size()) - 1);
    }

    long above(long limit) {
        return seconds.stream().filter(wait -> wait > limit).count();
    }

    Sample with(Sample other) {
        return new Sample(
                Stream.concat(seconds.stream(), other.seconds.stream()).toList());
    }
}
