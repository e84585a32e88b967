package app.parley.console.media;

import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The sound of the system.
public final class SystemSpeaker implements Speaker {
    private static final int BITS = 16;

    /// A fifth of a second lies ready, so that a pause is one.
    private static final int FIFTH = 5;

    @Override
    public Line open(int samplesASecond) throws IOException {
        try {
            var format = new AudioFormat(samplesASecond, BITS, 1, true, false);
            var line = AudioSystem.getSourceDataLine(format);
            line.open(format, samplesASecond * format.getFrameSize() / FIFTH);
            line.start();
            return new Open(line);
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            throw new IOException("this computer has no sound output", e);
        }
    }

    private record Open(SourceDataLine line) implements Line {
        @Override
        public void write(byte[] samples) {
            line.write(samples, 0, samples.length);
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public void close() {
            line.stop();
            line.flush();
            line.close();
        }
    }
}
