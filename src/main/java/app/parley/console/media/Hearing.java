package app.parley.console.media;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is heard now.
///
/// @param file the voice note that plays, or was stopped; null if none was
/// @param position how far it has come
/// @param speed 1, 1.5 or 2
/// @param trouble the key of a sentence
record Hearing(
        @Nullable UUID file,
        boolean playing,
        Duration position,
        double speed,
        @Nullable String trouble) {
    static final Hearing NOTHING = new Hearing(null, false, Duration.ZERO, 1, null);

    Hearing playing(UUID now, Duration from) {
        return new Hearing(now, true, from, speed, null);
    }

    Hearing at(Duration now) {
        return new Hearing(file, playing, now, speed, trouble);
    }

    Hearing stopped(Duration where) {
        return new Hearing(file, false, where, speed, null);
    }

    Hearing failed(String key) {
        return new Hearing(file, false, Duration.ZERO, speed, key);
    }

    Hearing withSpeed(double now) {
        return new Hearing(file, playing, position, now, trouble);
    }

    boolean isOf(UUID other) {
        return other.equals(file);
    }
}
