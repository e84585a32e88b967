package app.parley.settings;

import java.util.Map;
import java.util.Optional;

/// Where tokens and keys are kept, by name. Nothing else of ours ever holds one.
public interface Secrets {

    /// Nothing if there is none of that name, or if it cannot be read any more.
    Optional<String> read(String name);

    /// Keeps these in place of those of the same names; an empty one is forgotten. All of them are kept, or none.
    ///
    /// @throws java.io.UncheckedIOException if they cannot be kept; it tells none of them
    void keep(Map<String, String> secrets);
}
