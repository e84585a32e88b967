package app.parley.console.desktop;

import java.awt.GraphicsEnvironment;
import java.awt.Taskbar;

/// The number on the program's icon in dock or task bar, where the system has one.
final class Badge {
    private Badge() {}

    static void show(long count) {
        if (GraphicsEnvironment.isHeadless() || !Taskbar.isTaskbarSupported()) {
            return;
        }
        var bar = Taskbar.getTaskbar();
        if (bar.isSupported(Taskbar.Feature.ICON_BADGE_NUMBER)) {
            bar.setIconBadge(count == 0 ? null : Long.toString(count));
        }
    }
}
