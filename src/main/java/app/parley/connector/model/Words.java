package app.parley.connector.model;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text as plain words: lower case, no accents, no punctuation, one blank around each. Phrases are looked for in
/// that.
record Words(String padded) {
    /// Nobody asks a question longer than this, and reading stays quick whatever is sent.
    private static final int MOST_CHARACTERS = 4_000;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    static Words of(String text) {
        var start = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        var plain =
                MARKS.matcher(Normalizer.normalize(start, Normalizer.Form.NFD)).replaceAll("");
        return new Words(" "
                + NO_WORD.matcher(plain.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ");
    }

    boolean isEmpty() {
        return padded.isBlank();
    }

    boolean have(String phrase) {
        return padded.contains(key(phrase));
    }

    boolean haveOneOf(List<String> phrases) {
        return phrases.stream().anyMatch(this::have);
    }

    boolean beginWithOneOf(List<String> phrases) {
        return phrases.stream().anyMatch(phrase -> padded.startsWith(key(phrase)));
    }

    long count(List<String> words) {
        return words.stream().filter(this::have).count();
    }

    /// What stays when these phrases are taken out, the longest first.
    Words without(List<String> phrases) {
        var rest = padded;
        for (var phrase : phrases.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            while (rest.contains(key(phrase))) {
                rest = rest.replace(key(phrase), " ");
            }
        }
        return new Words(rest);
    }

    private static String key(String phrase) {
        return phrase.endsWith("*") ? " " + phrase.substring(0, phrase.length() - 1) : " " + phrase + " ";
    }
}
