package app.parley.connector.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;

/// What a request carries: read when it is wanted, within limits, and discarded when it is not.
///
/// At most [#LIMIT] bytes are taken. Up to [#TOLERATED] in all are read and thrown away, so that the sender hears our
/// answer; whoever sends even more is cut off. The server's own timer ends the reading of a slow sender.
final class Body implements AutoCloseable {
    static final int LIMIT = 4 << 20;
    static final int TOLERATED = 16 << 20;
    private static final int SMALL = 64 << 10;
    private final InputStream in;
    private final long length;
    private final Semaphore large;
    private final InFlight.Ticket ticket;
    private long seen;
    private boolean ended;
    private boolean holdsLarge;

    /// @param length what the sender says it is, negative if it does not say
    /// @param large how many bodies may be large at once, because they are held in memory
    /// @param ticket stands for this request; it does not count while we wait for the sender
    Body(InputStream in, long length, Semaphore large, InFlight.Ticket ticket) {
        this.in = in;
        this.length = length;
        this.large = large;
        this.ticket = ticket;
        this.ended = length == 0;
    }

    byte[] read() throws IOException {
        if (length > LIMIT) {
            throw tooLarge();
        }
        ticket.end();
        var bytes = all();
        if (!ticket.begin()) {
            throw new IOException("the server stops");
        }
        return bytes;
    }

    /// Throws away what was not read, and nobody waits for this request any more. Answers `false` if it is too much.
    boolean discard() throws IOException {
        if (ended || length > TOLERATED) {
            return ended;
        }
        ticket.end();
        var waste = new byte[8 << 10];
        while (!ended && seen <= TOLERATED) {
            fill(waste, 0, waste.length);
        }
        return ended;
    }

    /// Gives back the memory it was promised.
    @Override
    public void close() {
        if (holdsLarge) {
            holdsLarge = false;
            large.release();
        }
    }

    private byte[] all() throws IOException {
        var start = take(SMALL);
        if (ended) {
            return start;
        }
        if (!large.tryAcquire()) {
            throw Problem.UNAVAILABLE
                    .because("Too many large requests at once.")
                    .with("Retry-After", "1");
        }
        holdsLarge = true;
        var rest = take(LIMIT - SMALL + 1);
        if (!ended) {
            throw tooLarge();
        }
        var bytes = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, bytes, start.length, rest.length);
        return bytes;
    }

    /// Reads so many bytes, or fewer if it ends before.
    private byte[] take(int most) throws IOException {
        var taken = new byte[length < 0 ? SMALL : (int) Math.min(most, length - seen + 1)];
        int filled = 0;
        while (!ended && filled < most) {
            if (filled == taken.length) {
                taken = Arrays.copyOf(taken, Math.min(most, taken.length * 2));
            }
            filled += fill(taken, filled, taken.length - filled);
        }
        return filled == taken.length ? taken : Arrays.copyOf(taken, filled);
    }

    private int fill(byte[] target, int from, int most) throws IOException {
        try {
            int count = in.read(target, from, most);
            ended = count < 0;
            seen += Math.max(count, 0);
            return Math.max(count, 0);
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("a chunk of impossible length", e);
        }
    }

    private static ProblemException tooLarge() {
        return Problem.TOO_LARGE.because("A request carries at most " + LIMIT + " bytes.");
    }
}
