package app.parley.console.media;

import java.util.Arrays;

/// Plays speech faster without raising its pitch: pieces are laid over each other where they are most alike
/// (WSOLA).
final class Faster {
    private static final int HOP = Opus.RATE / 50;
    private static final int SEEK = HOP / 2;
    private static final int STEP = 4;
    private short[] waiting = {};
    private short[] tail = {};
    private double at;

    /// What is ready to be heard after these samples have come.
    ///
    /// @param speed 1 leaves them as they are
    short[] hear(short[] samples, double speed) {
        if (speed == 1) {
            return plain(samples);
        }
        append(samples);
        var heard = new short[(int) (waiting.length / speed) + HOP];
        int count = 0;
        while (at + SEEK + 2 * HOP < waiting.length && count + HOP <= heard.length) {
            int from = best((int) at);
            for (int i = 0; i < HOP; i++) {
                int before = tail.length == 0 ? waiting[from + i] : tail[i];
                heard[count++] = (short) ((before * (HOP - i) + waiting[from + i] * i) / HOP);
            }
            tail = Arrays.copyOfRange(waiting, from + HOP, from + 2 * HOP);
            at += HOP * speed;
        }
        int done = Math.max(0, Math.min((int) at - SEEK, waiting.length));
        waiting = Arrays.copyOfRange(waiting, done, waiting.length);
        at -= done;
        return Arrays.copyOf(heard, count);
    }

    private short[] plain(short[] samples) {
        if (waiting.length == 0) {
            return samples;
        }
        append(samples);
        var all = Arrays.copyOfRange(waiting, Math.min((int) at, waiting.length), waiting.length);
        waiting = new short[0];
        tail = new short[0];
        at = 0;
        return all;
    }

    private void append(short[] samples) {
        int before = waiting.length;
        waiting = Arrays.copyOf(waiting, before + samples.length);
        System.arraycopy(samples, 0, waiting, before, samples.length);
    }

    /// Near there, where what follows is most like what would have followed.
    private int best(int near) {
        if (tail.length == 0) {
            return near;
        }
        int best = near;
        long most = Long.MIN_VALUE;
        for (int from = Math.max(0, near - SEEK); from <= near + SEEK; from += STEP) {
            long alike = 0;
            for (int i = 0; i < HOP; i += STEP) {
                alike += (long) tail[i] * waiting[from + i];
            }
            if (alike > most) {
                most = alike;
                best = from;
            }
        }
        return best;
    }
}
