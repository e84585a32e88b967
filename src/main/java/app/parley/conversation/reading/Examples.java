package app.parley.conversation.reading;

import app.parley.storage.Resources;
import java.util.ArrayList;
import java.util.List;

/// Examples as our files hold them: a line `[label]`, and below it a text on each line. Lines that begin with `#` are
/// remarks.
public final class Examples {
    private static final List<String> LANGUAGES = List.of("en", "es", "pt");

    private Examples() {}

    /// What customers of small shops write in English, Spanish and Portuguese, by intent.
    public static List<Example> ofIntents() {
        return everyLanguage(Examples.class, "intents");
    }

    /// The files of that name beside a class, one for each of our languages: `name.en.txt` and so on.
    public static List<Example> everyLanguage(Class<?> beside, String name) {
        return LANGUAGES.stream()
                .flatMap(language -> read(Resources.text(beside, name + "." + language + ".txt")).stream())
                .toList();
    }

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
