package app.parley.console.desktop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;

/// Two soft tones, a fourth apart, in a third of a second.
final class Chime {
    private static final float RATE = 22_050;
    private static final double[] TONES = {659.26, 880};
    private static final double LENGTH = 0.16;
    private static final double LOUD = 0.25;

    private Chime() {}

    /// @throws LineUnavailableException where nothing can sound
    static void play() throws LineUnavailableException, IOException {
        var format = new AudioFormat(RATE, 16, 1, true, false);
        var samples = samples();
        var clip = AudioSystem.getClip();
        clip.addLineListener(event -> {
            if (event.getType() == LineEvent.Type.STOP) {
                clip.close();
            }
        });
        clip.open(new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2));
        clip.start();
    }

    static byte[] samples() {
        int each = (int) (RATE * LENGTH);
        var bytes = new byte[2 * each * TONES.length];
        for (int i = 0; i < each * TONES.length; i++) {
            double at = i % each / (double) each;
            double fading = Math.sin(Math.PI * at);
            double wave = Math.sin(2 * Math.PI * TONES[i / each] * i / RATE);
            int sample = (int) (Short.MAX_VALUE * LOUD * fading * wave);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }
}
