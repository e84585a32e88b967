package app.parley.console.desktop;

import app.parley.console.kit.Background;
import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The icon in the system's tray. JavaFX has none, so it is AWT's.
final class Tray {
    private static final Logger LOG = LoggerFactory.getLogger(Tray.class);
    private final Consumer<Runnable> onFxThread;
    private final SystemTray tray;
    private final TrayIcon icon;

    private Tray(Background background, SystemTray tray, TrayIcon icon) {
        this.onFxThread = background.onFxThread(Runnable::run);
        this.tray = tray;
        this.icon = icon;
    }

    static Optional<Tray> in(Background background, TrayMenu menu) {
        try {
            if (GraphicsEnvironment.isHeadless() || !SystemTray.isSupported()) {
                return Optional.empty();
            }
            var picture = Objects.requireNonNull(
                    Tray.class.getResource("/app/parley/console/icons/parley-32.png"), "parley-32.png");
            var icon = new TrayIcon(ImageIO.read(picture), menu.name());
            icon.setImageAutoSize(true);
            var made = new Tray(background, SystemTray.getSystemTray(), icon);
            made.speak(menu);
            made.tray.add(icon);
            return Optional.of(made);
        } catch (AWTException | IOException | LinkageError | UnsupportedOperationException e) {
            LOG.info("no tray icon can be shown here: {}", e.getMessage());
            return Optional.empty();
        }
    }

    void speak(TrayMenu menu) {
        var popup = new PopupMenu();
        popup.add(item(menu.open()));
        popup.add(item(menu.agents()));
        popup.addSeparator();
        popup.add(item(menu.quit()));
        icon.setPopupMenu(popup);
        for (var listener : icon.getActionListeners()) {
            icon.removeActionListener(listener);
        }
        icon.addActionListener(_ -> onFxThread.accept(menu.open().run()));
    }

    private MenuItem item(TrayMenu.Item wanted) {
        var item = new MenuItem(wanted.words());
        item.addActionListener(_ -> onFxThread.accept(wanted.run()));
        return item;
    }

    void tell(String words) {
        icon.displayMessage(icon.getToolTip(), words, TrayIcon.MessageType.NONE);
    }

    void close() {
        tray.remove(icon);
    }
}
