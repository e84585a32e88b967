package app.parley;

import app.parley.approval.check.LearntReading;
import app.parley.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Path;

/// Part of the build: learns of the examples that ship, so that the program need not when it starts.
final class LearnAhead {
    private LearnAhead() {}

    /// @param args the folder with the program's classes
    public static void main(String[] args) throws IOException {
        var classes = Path.of(args[0]);
        Knowledge.ship(classes);
        LearntReading.ship(classes);
    }
}
