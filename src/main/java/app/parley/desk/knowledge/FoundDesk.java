package app.parley.desk.knowledge;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the knowledge screen may ask and wish of what was found in files.
public interface FoundDesk {
    /// Longer files are refused.
    int MOST_BYTES = 64 << 20;

    /// Takes a file in, as far as it can be read. What an old chat holds waits for a yes.
    Imported take(FileWish file, byte[] content);

    /// Answers that wait for a yes.
    FoundList found(@Nullable String after, int limit);

    /// How many wait.
    long waiting();

    /// Makes an answer of it, in these words.
    ///
    /// @param pricesHold whether somebody says that the prices in it hold today
    Accepted accept(UUID found, String question, String answer, boolean pricesHold, String person);

    /// Never asks again. Answers whether it still waited.
    boolean skip(UUID found, String person);

    /// Takes a skip back. Answers whether there was one.
    boolean unskip(UUID found);
}
