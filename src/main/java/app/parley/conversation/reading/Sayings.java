package app.parley.conversation.reading;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whether somebody says one of certain things. Said with a "no" before it, it is not.
public final class Sayings {
    private static final Pattern DENIED = Pattern.compile(" (?:no|not|isnt|nothing|nada|nao|sin|sem) (?:\\S+ )?$");
    private final Pattern said;

    /// @param list what may be said, parted by `|`, in small letters without accents and apostrophes, a line a group;
    ///     lines that begin with `#` are for whoever reads it
    public Sayings(String list) {
        this.said = Pattern.compile(list.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(Collectors.joining("|", " (?:", ") ")));
    }

    /// As the words say, in microseconds; only a text's beginning is read.
    public boolean areIn(String text) {
        var words = PlainWords.of(text).stream().collect(Collectors.joining(" ", " ", " "));
        var found = said.matcher(words);
        while (found.find()) {
            if (!DENIED.matcher(words.substring(0, found.start() + 1)).find()) {
                return true;
            }
        }
        return false;
    }
}
