package app.parley.agent;

import java.io.IOException;

/// Gets pictures that stand on the web.
@FunctionalInterface
public interface PictureSource {

    /// The picture's bytes, of whatever kind they are. Takes seconds at most.
    ///
    /// @param link as the catalogue has it
    /// @throws IOException if it cannot be had, or is larger than WhatsApp takes
    byte[] fetch(String link) throws IOException;

    /// Nothing is fetched.
    static PictureSource none() {
        return _ -> {
            throw new IOException("no pictures are fetched here");
        };
    }
}
