package app.parley;

import java.util.Locale;
import java.util.Map;

/// Whether a window can be shown here.
final class Display {
    private Display() {}

    /// Elsewhere than on Windows and macOS a display is named in the environment.
    static boolean isThere(Map<String, String> environment) {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("windows") || system.startsWith("mac")) {
            return true;
        }
        return named(environment, "DISPLAY") || named(environment, "WAYLAND_DISPLAY");
    }

    private static boolean named(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
