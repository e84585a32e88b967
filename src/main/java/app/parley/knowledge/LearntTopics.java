package app.parley.knowledge;

import app.parley.conversation.reading.Examples;
import app.parley.conversation.reading.Lesson;
import app.parley.conversation.reading.Likeness;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What the shipped examples of topics teach: as the build wrote it down, or else learnt once and kept beside the
/// search index.
final class LearntTopics {
    private static final String FILE = "topics.learnt";

    /// The same whoever asks, and large: one for the process.
    private static final AtomicReference<@Nullable Likeness> LEARNT = new AtomicReference<>();

    private LearntTopics() {}

    /// Gets them ready, from the folder or for it where none came with the program.
    static void prepare(Path index) {
        learnt(index);
    }

    static Likeness likeness() {
        var known = LEARNT.get();
        return known == null ? learnt(null) : known;
    }

    private static Likeness learnt(@Nullable Path folder) {
        synchronized (LEARNT) {
            var first = LEARNT.get();
            if (first == null) {
                first = lesson().shipped(Topics.class, FILE).orElseGet(() -> made(folder));
                LEARNT.set(first);
            }
            return first;
        }
    }

    /// Reads them from the folder, or learns them and keeps them there.
    static Likeness made(@Nullable Path folder) {
        return folder == null ? lesson().learn() : lesson().keptIn(folder.resolve(FILE));
    }

    /// Learns them for the program whose classes lie in the folder.
    static void ship(Path classes) throws IOException {
        lesson().ship(classes, Topics.class, FILE);
    }

    private static Lesson<Likeness> lesson() {
        return new Lesson<>(Examples.everyLanguage(Topics.class, "topics"), Likeness::learn, Likeness::read);
    }
}
