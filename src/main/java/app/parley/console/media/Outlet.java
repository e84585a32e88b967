package app.parley.console.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What the window asks of the system it runs on.
public interface Outlet {

    /// Opens a page in the person's browser.
    void browse(String url) throws IOException;

    /// Opens a file with whatever the person opens such files with.
    void open(Path file) throws IOException;

    /// Asks the person where a file shall lie. On the FX thread; nothing if they do not want it.
    Optional<Path> whereTo(String name);
}
