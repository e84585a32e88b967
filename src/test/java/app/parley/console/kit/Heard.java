package app.parley.console.kit;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Notices as a test hears them: keys, and words of the engine. A problem fails the test unless it is expected.
public final class Heard implements Notices {
    public final List<String> all = new CopyOnWriteArrayList<>();
    public final List<Exception> problems = new CopyOnWriteArrayList<>();
    private volatile Runnable offered = () -> {};

    @Override
    public void tell(String key, Object... arguments) {
        all.add(key);
    }

    @Override
    public void say(String words) {
        all.add(words);
    }

    @Override
    public void offer(String key, String actionKey, Instant until, Runnable action) {
        all.add(key);
        offered = action;
    }

    @Override
    public void problem(String key, Exception cause) {
        all.add(key);
        problems.add(cause);
    }

    /// Takes up the last offer.
    public void accept() {
        offered.run();
    }
}
