package app.parley.connector.model;

import app.parley.agent.ModelRequest.Passage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The yes with which an answer begins was said to the question it was written for. Who asks for more, as "could you
/// reserve it until tomorrow", would hear a yes to that as well, so the answer goes on without it.
final class OpeningYes {
    private static final Pattern YES = Pattern.compile(
            "(?:yes|sí|sim),\\s+(\\p{L}.*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /// What begins so is no sentence without the yes.
    private static final Set<String> LEANS = Set.of(
            "but",
            "and",
            "if",
            "when",
            "with",
            "only",
            "pero",
            "y",
            "si",
            "cuando",
            "como",
            "con",
            "solo",
            "aunque",
            "mas",
            "porem",
            "e",
            "se",
            "quando",
            "com",
            "so",
            "embora",
            "though",
            "although");

    private static final int A_SENTENCE = 4;

    private OpeningYes() {}

    /// The passage's text, without a yes that was not asked for.
    ///
    /// @param asked without greetings
    static String of(Passage passage, Words asked) {
        var text = passage.text();
        var yes = YES.matcher(text);
        if (!yes.matches() || isSame(asked, passage.question())) {
            return text;
        }
        var rest = yes.group(1);
        var words = Words.of(rest.split("[.!?;\\n]", 2)[0]).padded().strip().split(" ");
        if (words.length < A_SENTENCE || LEANS.contains(words[0])) {
            return text;
        }
        int first = rest.offsetByCodePoints(0, 1);
        return rest.substring(0, first).toUpperCase(Locale.ROOT) + rest.substring(first);
    }

    /// Whether nothing is asked but what the answer was written for.
    private static boolean isSame(Words asked, String question) {
        var written = Words.of(question);
        return Arrays.stream(asked.padded().strip().split(" ")).allMatch(written::have);
    }
}
