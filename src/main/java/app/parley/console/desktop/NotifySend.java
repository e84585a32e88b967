package app.parley.console.desktop;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// Notifications of Linux desktops without a tray: by the program that most of them bring.
final class NotifySend {
    private static final long PATIENCE = 5;

    private NotifySend() {}

    /// Says nothing where there is no such program.
    static void tell(String words) throws IOException, InterruptedException {
        if (System.getProperty("os.name", "").startsWith("Linux")) {
            var telling = new ProcessBuilder("notify-send", "--app-name=Parley", "--", "Parley", words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!telling.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                telling.destroy();
            }
        }
    }
}
