package app.parley.outbox.standing;

import app.parley.storage.Rounds;
import java.time.Duration;
import java.time.InstantSource;

/// Learns from WhatsApp what our number may do: at the start, every six hours, and when Meta says that it changed.
public final class StandingWatch implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofHours(6);
    private final NumberAccount account;
    private final Standings standings;
    private final Rounds rounds;

    public StandingWatch(NumberAccount account, Standings standings, InstantSource clock) {
        this.account = account;
        this.standings = standings;
        this.rounds = new Rounds("standing", PAUSE, this::look, clock);
    }

    public void start() {
        rounds.start();
    }

    /// Something changed at Meta.
    public void want() {
        rounds.want();
    }

    private boolean look() {
        var found = account.look();
        found.ifPresent(standings::told);
        return found.isPresent();
    }

    @Override
    public void close() {
        rounds.close();
    }
}
