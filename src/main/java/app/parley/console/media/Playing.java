package app.parley.console.media;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// Plays one voice note to its end, packet by packet, for as long as it is wanted. It waits for the speaker.
///
/// @param goesOn asked before each packet
/// @param position hears how far it has come, a few times a second
record Playing(Speaker speaker, BooleanSupplier goesOn, DoubleSupplier speed, Consumer<Duration> position) {
    private static final long TELL = 100_000;

    enum End {
        HEARD,
        /// There is no sound here.
        SILENT,
        UNPLAYABLE
    }

    End play(Optional<VoiceNote> note, Duration from) throws IOException {
        if (note.isEmpty()) {
            return End.UNPLAYABLE;
        }
        try (var line = speaker.open(Opus.RATE)) {
            play(note.get(), from, line);
        }
        return End.HEARD;
    }

    private void play(VoiceNote note, Duration from, Speaker.Line line) {
        var opus = new Opus();
        var faster = new Faster();
        int first = note.at(from);
        long micros = note.until(first).toNanos() / 1000;
        long told = micros;
        for (int i = first; i < note.packets().size() && goesOn.getAsBoolean(); i++) {
            var packet = note.packets().get(i);
            line.write(bytes(faster.hear(opus.sound(packet), speed.getAsDouble())));
            micros += VoiceNote.micros(packet);
            if (micros - told >= TELL) {
                told = micros;
                position.accept(Duration.ofNanos(micros * 1000));
            }
        }
        if (goesOn.getAsBoolean()) {
            line.drain();
        }
    }

    private static byte[] bytes(short[] samples) {
        var bytes = new byte[samples.length * 2];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return bytes;
    }
}
