package app.parley.conversation.reading;

import java.util.ArrayList;
import java.util.List;

/// Examples as our files hold them: a line `[label]`, and below it a text on each line. Lines that begin with `#` are
/// remarks.
public final class Examples {
    private Examples() {}

    /// @throws IllegalArgumentException if a text stands before any label
    public static List<Example> read(String file) {
        var examples = new ArrayList<Example>();
        var label = "";
        for (var line : file.lines().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                label = line.substring(1, line.length() - 1);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                examples.add(new Example(line, label));
            }
        }
        return List.copyOf(examples);
    }
}
