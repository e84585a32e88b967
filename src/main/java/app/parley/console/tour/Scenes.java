package app.parley.console.tour;

import app.parley.console.Desks;
import app.parley.desk.connect.CheckLine;
import app.parley.desk.connect.ConnectDesk;
import app.parley.desk.connect.Examined;
import app.parley.desk.status.Status;
import app.parley.desk.status.StatusDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The shop in circumstances that a demo has no way to come into.
final class Scenes {
    private static final String NUMBER_STATE = "number's state";
    private static final CheckLine UNREGISTERED = new CheckLine(
            NUMBER_STATE,
            CheckLine.State.FAIL,
            "The number is not registered for the Cloud API: register it with a PIN of six digits (POST /{number id}/register, or WhatsApp Manager, Phone numbers).");
    private final Desks shop;

    Scenes(Desks shop) {
        this.shop = shop;
    }

    /// The engine works with its number already.
    Desks live() {
        return shop.with(Staged.desk(ConnectDesk.class, shop.connect(), Map.of("isLive", _ -> true)));
    }

    /// Nobody has registered the number yet, and the first PIN is wrong.
    Desks unregistered() {
        return shop.with(Staged.desk(
                ConnectDesk.class,
                shop.connect(),
                Map.of(
                        "examine",
                        answer -> unregistered((Examined) answer),
                        "examined",
                        answer -> unregistered((Examined) answer),
                        "register",
                        _ -> Optional.of("The six-digit PIN is wrong."))));
    }

    private static Examined unregistered(Examined found) {
        return new Examined(
                found.lines().stream()
                        .map(line -> line.check().equals(NUMBER_STATE) ? UNREGISTERED : line)
                        .toList(),
                found.over());
    }

    /// Meta has something against the number.
    Desks warned() {
        var now = Instant.now();
        var worries = List.of(
                new Status.Worry(
                        new UUID(0, 1),
                        "Meta does not let this account write to people first for now.",
                        now.minus(Duration.ofHours(20)),
                        now.plus(Duration.ofDays(6))),
                new Status.Worry(
                        new UUID(0, 2),
                        "The six-digit PIN of this number was changed. If nobody here did it, change it and your passwords.",
                        now.minus(Duration.ofHours(2)),
                        null));
        return shop.with(Staged.desk(
                StatusDesk.class,
                shop.status(),
                Map.of(
                        "now",
                        answer -> ((Status) answer).with(worries),
                        "reach",
                        _ -> Optional.of(new Status.Reach(1000L, false, 37, "middling")))));
    }
}
