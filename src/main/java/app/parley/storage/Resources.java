package app.parley.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Files that come with the program.
public final class Resources {
    private Resources() {}

    /// The text of a file that lies beside the class, or below it.
    ///
    /// @throws IllegalStateException if it is missing, which means that the program is incomplete
    public static String text(Class<?> beside, String name) {
        return new String(bytes(beside, name), StandardCharsets.UTF_8);
    }

    /// A file that lies beside the class, or below it.
    ///
    /// @throws IllegalStateException if it is missing, which means that the program is incomplete
    public static byte[] bytes(Class<?> beside, String name) {
        try (var in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program is incomplete: " + name + " is unreadable", e);
        }
    }
}
