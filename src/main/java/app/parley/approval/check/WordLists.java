package app.parley.approval.check;

import app.parley.storage.Resources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the word lists that lie beside these classes.
///
/// A line in brackets names the topic of the lines below it; `#` begins a remark. Everything is folded, so that the
/// lists may
/// be written with accents.
final class WordLists {
    static final List<String> LANGUAGES = List.of("en", "es", "pt");

    private WordLists() {}

    /// The lists of that name in every language, put together.
    static Map<String, List<String>> everyLanguage(String name) {
        var topics = new LinkedHashMap<String, List<String>>();
        for (var language : LANGUAGES) {
            read(name + "." + language + ".txt", topics);
        }
        return topics;
    }

    static Map<String, List<String>> one(String name) {
        var topics = new LinkedHashMap<String, List<String>>();
        read(name + ".txt", topics);
        return topics;
    }

    private static void read(String file, Map<String, List<String>> topics) {
        var topic = "";
        for (var line : linesOf(file)) {
            var text = line.indexOf('#') < 0
                    ? line.strip()
                    : line.substring(0, line.indexOf('#')).strip();
            if (text.startsWith("[") && text.endsWith("]")) {
                topic = text.substring(1, text.length() - 1);
            } else if (!text.isEmpty()) {
                topics.computeIfAbsent(topic, _ -> new ArrayList<>()).add(Folding.fold(text));
            }
        }
    }

    private static List<String> linesOf(String file) {
        return Resources.text(WordLists.class, file).lines().toList();
    }
}
