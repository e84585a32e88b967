package app.parley.conversation;

import java.io.IOException;
import java.nio.file.Path;

/// Where a message's file can be had.
public interface MediaSource {

    /// Writes the file and returns its SHA-256 in hex.
    ///
    /// @throws FileUnavailableException if it cannot be had or is not what was announced; nothing is left at the
    ///     target
    ///     then
    /// @throws IOException if something went wrong on our side
    String fetch(Media media, Path target) throws IOException;
}
