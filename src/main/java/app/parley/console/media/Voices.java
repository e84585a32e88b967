package app.parley.console.media;

import app.parley.console.kit.Background;
import app.parley.desk.files.FilesDesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Plays voice notes, one at a time. On the FX thread, but for the playing itself.
public final class Voices {
    private static final int MOST_LENGTHS = 500;
    private static final double[] SPEEDS = {1, 1.5, 2};
    private final ReadOnlyObjectWrapper<Hearing> hearing = new ReadOnlyObjectWrapper<>(Hearing.NOTHING);
    private final LinkedHashMap<UUID, Optional<Duration>> lengths = new LinkedHashMap<>();

    /// Which playing is the one that goes on: all others end.
    private final AtomicInteger turn = new AtomicInteger();

    private final FilesDesk desk;
    private final Background background;
    private final Speaker speaker;
    private volatile double speed = 1;

    Voices(FilesDesk desk, Background background, Speaker speaker) {
        this.desk = desk;
        this.background = background;
        this.speaker = speaker;
    }

    ReadOnlyObjectProperty<Hearing> hearing() {
        return hearing.getReadOnlyProperty();
    }

    /// Tells how long a recording is; nothing if it cannot be played here.
    void length(UUID file, Consumer<Optional<Duration>> then) {
        var known = lengths.get(file);
        if (known != null) {
            then.accept(known);
            return;
        }
        background.run(
                () -> read(file).map(VoiceNote::length),
                length -> {
                    lengths.put(file, length);
                    if (lengths.size() > MOST_LENGTHS) {
                        lengths.pollFirstEntry();
                    }
                    then.accept(length);
                },
                _ -> then.accept(Optional.empty()));
    }

    private Optional<VoiceNote> read(UUID file) {
        var shown = desk.file(file);
        if (shown.isEmpty() || !shown.get().voice() || shown.get().size() > VoiceNote.MOST_BYTES) {
            return Optional.empty();
        }
        var whole = new ByteArrayOutputStream();
        for (var part = desk.part(file, 0); part.length > 0; part = desk.part(file, whole.size())) {
            whole.writeBytes(part);
            if (whole.size() > VoiceNote.MOST_BYTES) {
                return Optional.empty();
            }
        }
        return VoiceNote.of(whole.toByteArray());
    }

    /// Plays it from where it was stopped, or stops it.
    void toggle(UUID file) {
        var now = hearing.get();
        if (now.isOf(file) && now.playing()) {
            stop();
        } else {
            play(file, now.isOf(file) ? now.position() : Duration.ZERO);
        }
    }

    /// Goes on from there, if it plays; else it begins there when it does.
    void seek(UUID file, Duration to) {
        if (hearing.get().isOf(file) && hearing.get().playing()) {
            play(file, to);
        } else {
            turn.incrementAndGet();
            hearing.set(hearing.get().playing(file, to).stopped(to));
        }
    }

    void nextSpeed() {
        double now = hearing.get().speed();
        int next = 0;
        for (int i = 0; i < SPEEDS.length; i++) {
            next = SPEEDS[i] == now ? (i + 1) % SPEEDS.length : next;
        }
        speed = SPEEDS[next];
        hearing.set(hearing.get().withSpeed(speed));
    }

    public void stop() {
        turn.incrementAndGet();
        hearing.set(hearing.get().stopped(hearing.get().position()));
    }

    private void play(UUID file, Duration from) {
        int mine = turn.incrementAndGet();
        hearing.set(hearing.get().playing(file, from));
        Consumer<Duration> comes = background.onFxThread(position -> {
            if (turn.get() == mine) {
                hearing.set(hearing.get().at(position));
            }
        });
        background.run(
                () -> new Playing(speaker, () -> turn.get() == mine, () -> speed, comes).play(read(file), from),
                end -> ended(mine, end),
                failure -> ended(mine, failure instanceof IOException ? Playing.End.SILENT : Playing.End.UNPLAYABLE));
    }

    private void ended(int mine, Playing.End end) {
        if (turn.get() != mine) {
            return;
        }
        switch (end) {
            case HEARD -> hearing.set(hearing.get().stopped(Duration.ZERO));
            case SILENT -> hearing.set(hearing.get().failed("file.no_sound"));
            case UNPLAYABLE -> hearing.set(hearing.get().failed("file.not_played"));
        }
    }
}
