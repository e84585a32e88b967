package app.parley.conversation.reading;

import app.parley.storage.Resources;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether a customer says that it cannot wait.
public final class Urgency {
    private static final Pattern URGENT = Pattern.compile(Resources.text(Urgency.class, "urgent.txt")
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .collect(Collectors.joining("|", " (?:", ") ")));
    private static final Pattern DENIED = Pattern.compile(" (?:no|not|isnt|nothing|nada|nao|sin|sem) (?:\\S+ )?$");

    private Urgency() {}

    /// As the words say, in microseconds; only a text's beginning is read. "Not urgent" is not.
    public static boolean isIn(String text) {
        var words = PlainWords.of(text).stream().collect(Collectors.joining(" ", " ", " "));
        var said = URGENT.matcher(words);
        while (said.find()) {
            if (!DENIED.matcher(words.substring(0, said.start() + 1)).find()) {
                return true;
            }
        }
        return false;
    }
}
