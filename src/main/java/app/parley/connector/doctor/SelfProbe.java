package app.parley.connector.doctor;

import app.parley.storage.Rounds;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Asks our own webhook from outside every ten minutes, and says what broke. One failure may be the line's; two are
/// told.
public final class SelfProbe implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private final Supplier<Optional<String>> callback;
    private final Consumer<@Nullable String> listener;
    private final Rounds rounds;
    private int failures;

    /// @param address the webhook's on the internet
    /// @param port of our webhooks, which a tunnel should lead to
    /// @param listener is told what is wrong; null once nothing is
    public static SelfProbe of(
            String address, String verifyToken, int port, Consumer<@Nullable String> listener, InstantSource clock) {
        var callback = new CallbackTry(new Probe(Probe.client()), verifyToken, port);
        var url = CallbackTry.whole(address);
        return new SelfProbe(() -> trouble(callback, url), listener, clock);
    }

    SelfProbe(Supplier<Optional<String>> callback, Consumer<@Nullable String> listener, InstantSource clock) {
        this.callback = callback;
        this.listener = listener;
        this.rounds = new Rounds("self probe", PAUSE, this::look, clock);
    }

    private static Optional<String> trouble(CallbackTry callback, @Nullable HttpUrl url) {
        return url == null ? Optional.of(CallbackTry.NO_ADDRESS) : callback.trouble(url);
    }

    public void start() {
        rounds.start();
    }

    Duration round() {
        return rounds.round();
    }

    private boolean look() {
        var trouble = callback.get();
        failures = trouble.isEmpty() ? 0 : failures + 1;
        if (failures != 1) {
            listener.accept(trouble.orElse(null));
        }
        return trouble.isEmpty();
    }

    @Override
    public void close() {
        rounds.close();
    }
}
