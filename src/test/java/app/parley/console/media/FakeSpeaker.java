package app.parley.console.media;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// A speaker that nobody hears: it counts what it is given, and waits where a test says so.
public final class FakeSpeaker implements Speaker {
    public final AtomicLong heard = new AtomicLong();
    public final AtomicInteger drained = new AtomicInteger();
    public final AtomicInteger closed = new AtomicInteger();
    public volatile boolean silent;

    /// So many bytes are taken; then it takes no more until [#goOn].
    public volatile long room = Long.MAX_VALUE;

    private final CountDownLatch goesOn = new CountDownLatch(1);

    public void goOn() {
        goesOn.countDown();
    }

    @Override
    public Line open(int samplesASecond) throws IOException {
        if (silent) {
            throw new IOException("on purpose");
        }
        return new Line() {
            @Override
            public void write(byte[] samples) {
                if (heard.addAndGet(samples.length) >= room) {
                    await();
                }
            }

            @Override
            public void drain() {
                drained.incrementAndGet();
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    private void await() {
        try {
            goesOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
