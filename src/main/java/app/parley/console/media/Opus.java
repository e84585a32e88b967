package app.parley.console.media;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.util.Arrays;

/// Makes sound of packets, one after the other: one channel, [#RATE] samples a second. A packet that makes none is
/// silent for as long as it says.
final class Opus {
    /// The decoder makes silence of speech at any lower rate than this.
    static final int RATE = 48_000;

    private static final int MICROS_A_SECOND = 1_000_000;
    private static final int LONGEST = RATE * 120 / 1000;
    private final short[] samples = new short[LONGEST];
    private OpusDecoder decoder = fresh();

    private static OpusDecoder fresh() {
        try {
            return new OpusDecoder(RATE, 1);
        } catch (OpusException e) {
            throw new IllegalStateException("there is no decoder for this rate", e);
        }
    }

    short[] sound(byte[] packet) {
        try {
            int count = decoder.decode(packet, 0, packet.length, samples, 0, LONGEST, false);
            return Arrays.copyOf(samples, Math.clamp(count, 0, LONGEST));
        } catch (OpusException
                | IndexOutOfBoundsException
                | ArithmeticException
                | IllegalArgumentException
                | NegativeArraySizeException
                | NullPointerException
                | AssertionError e) {
            decoder = fresh(); // whoever sent it may have spoilt the state
            return new short[(int) ((long) VoiceNote.micros(packet) * RATE / MICROS_A_SECOND)];
        }
    }
}
