package app.parley.connector.simulator;

import java.time.Duration;

/// How fast the customers live.
record Pace(double speed) {

    Duration of(Duration human) {
        return Duration.ofMillis(Math.round(human.toMillis() / speed));
    }

    Duration seconds(double human) {
        return Duration.ofMillis(Math.round(human * 1000 / speed));
    }
}
