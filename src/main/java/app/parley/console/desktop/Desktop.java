package app.parley.console.desktop;

import app.parley.console.kit.Background;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The program outside of its window, as far as the system has a place for it.
public final class Desktop {
    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);
    private final Background background;
    private final @Nullable Tray tray;

    /// Looks for a tray; `menu` is what its icon offers.
    public Desktop(Background background, TrayMenu menu) {
        this.background = background;
        this.tray = Tray.in(background, menu).orElse(null);
    }

    /// Whether the program can be found again when its window is closed.
    public boolean staysReachable() {
        return tray != null;
    }

    /// Says what the tray's menu offers, in other words.
    public void speak(TrayMenu menu) {
        if (tray != null) {
            tray.speak(menu);
        }
    }

    /// How much waits, on the program's icon in dock or task bar.
    public void waiting(long count) {
        background.run(
                () -> {
                    Badge.show(count);
                    return count;
                },
                _ -> {},
                failure -> LOG.debug("no badge can be shown here", failure));
    }

    /// Tells in passing; without a place for it nothing happens.
    public void tell(String words, boolean sound) {
        background.run(
                () -> {
                    if (tray != null) {
                        tray.tell(words);
                    } else {
                        NotifySend.tell(words);
                    }
                    if (sound) {
                        Chime.play();
                    }
                    return words;
                },
                _ -> {},
                failure -> LOG.debug("no notification can be shown here", failure));
    }

    public void close() {
        Optional.ofNullable(tray).ifPresent(Tray::close);
    }
}
