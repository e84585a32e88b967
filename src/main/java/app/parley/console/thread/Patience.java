package app.parley.console.thread;

import app.parley.console.kit.Background;
import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Says that something is coming once it takes longer than a blink: what is shown sooner would only flicker.
final class Patience {
    private static final Duration BLINK = Duration.ofMillis(200);
    private final Background background;
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private Runnable forget = () -> {};

    Patience(Background background) {
        this.background = background;
    }

    ReadOnlyBooleanProperty over() {
        return over.getReadOnlyProperty();
    }

    void begin() {
        end();
        forget = background.after(BLINK, () -> over.set(true));
    }

    void end() {
        forget.run();
        over.set(false);
    }
}
