package app.parley.insight.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads messages in the order of their conversations and times, and counts those of one stretch of time.
final class Talks {
    /// As long as WhatsApp lets us answer freely.
    static final Duration DAY = Duration.ofHours(24);

    private final Instant from;
    private final Instant before;
    private final Instant now;
    private final List<Long> waits = new ArrayList<>();
    private @Nullable UUID conversation;
    private @Nullable Instant last;
    private @Nullable Instant waitsSince;
    private long begun;
    private long open;
    private long in;
    private long out;
    private long failed;

    Talks(Instant from, Instant before, Instant now) {
        this.from = from;
        this.before = before;
        this.now = now;
    }

    void read(Spoken message) {
        if (!message.conversation().equals(conversation)) {
            giveUp();
            conversation = message.conversation();
            last = null;
        }
        var at = message.at();
        count(message);
        switch (message.by()) {
            case CUSTOMER -> {
                if (last == null || at.isAfter(last.plus(DAY))) {
                    giveUp();
                    begin(at);
                }
            }
            case US -> answer(at);
            case FAILED -> {} // the customer still waits
        }
        last = at;
    }

    private void count(Spoken message) {
        if (!isWithin(message.at())) {
            return;
        }
        switch (message.by()) {
            case CUSTOMER -> in++;
            case US -> out++;
            case FAILED -> failed++;
        }
    }

    private void begin(Instant at) {
        if (isWithin(at)) {
            begun++;
            waitsSince = at;
        }
    }

    private void answer(Instant at) {
        if (waitsSince != null && !at.isAfter(waitsSince.plus(DAY))) {
            waits.add(Duration.between(waitsSince, at).toSeconds());
            waitsSince = null;
        }
    }

    private void giveUp() {
        if (waitsSince != null && waitsSince.plus(DAY).isAfter(now)) {
            open++;
        }
        waitsSince = null;
    }

    private boolean isWithin(Instant at) {
        return !at.isBefore(from) && at.isBefore(before);
    }

    Talk talk() {
        giveUp();
        return new Talk(begun, open, new Sample(waits), in, out, failed);
    }
}
