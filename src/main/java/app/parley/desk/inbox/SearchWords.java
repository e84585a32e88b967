package app.parley.desk.inbox;

import app.parley.desk.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What was typed into a search, in words.
final class SearchWords {
    private static final int MOST = 8;
    private static final int LONGEST = 60;
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s()./-]*\\d[\\d\\s()./-]*");

    private SearchWords() {}

    /// A telephone number is one word, however it was grouped.
    static List<String> of(@Nullable String typed) {
        var words = Typed.words(typed);
        if (words == null) {
            return List.of();
        }
        var some = Typed.cut(words, MOST * LONGEST);
        if (NUMBER.matcher(some).matches()) {
            return List.of(some.replaceAll("\\D", ""));
        }
        return Arrays.stream(some.split("\\s+"))
                .limit(MOST)
                .map(word -> Typed.cut(word, LONGEST))
                .toList();
    }
}
