package app.parley.knowledge.chat;

import app.parley.storage.Resources;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Knows WhatsApp's own words in an exported chat from a person's.
final class Phrases {
    private static final Pattern MARKS = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");
    private static final Pattern TAGGED = Pattern.compile("<([^<>:]{1,30}?)\\h?: ?([^<>]{1,255})>");
    private static final int LONGEST_NAME = 255;
    private final Map<String, List<String>> words = new HashMap<>();

    Phrases() {
        Resources.text(Phrases.class, "phrases.txt")
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains(": "))
                .forEach(line -> words.put(
                        line.substring(0, line.indexOf(": ")),
                        List.of(line.substring(line.indexOf(": ") + 2).split(", "))));
    }

    /// @param text without what WhatsApp wrote into it
    /// @param attachment a bare name; "" if it was left out, null if there is none
    record Content(String text, @Nullable String attachment) {}

    /// Null if there is nothing of a person's in it.
    @Nullable
    Content read(String raw, boolean ios) {
        var text = unmarked(raw).strip();
        var plain = text.toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || has("deleted", plain)) {
            return null;
        }
        if (has("omitted", plain)) {
            return new Content("", "");
        }
        var whole = unedited(text, plain);
        int end = whole.indexOf('\n');
        var first = end < 0 ? whole : whole.substring(0, end);
        var name = ios ? tagged(whole) : attached(first);
        if (name != null) {
            var caption = ios ? TAGGED.matcher(whole).replaceFirst("") : end < 0 ? "" : whole.substring(end + 1);
            return new Content(caption.strip(), bare(name));
        }
        return ios && raw.startsWith("\u200E") ? null : new Content(whole, null);
    }

    /// Without the marks of direction that WhatsApp writes between words.
    static String unmarked(String raw) {
        return MARKS.matcher(raw).replaceAll("");
    }

    private boolean has(String kind, String plain) {
        return words.getOrDefault(kind, List.of()).contains(plain);
    }

    private String unedited(String text, String plain) {
        for (var note : words.getOrDefault("edited", List.of())) {
            if (plain.endsWith(note) && plain.length() == text.length()) {
                return text.substring(0, text.length() - note.length()).strip();
            }
        }
        return text;
    }

    private @Nullable String attached(String first) {
        var plain = first.toLowerCase(Locale.ROOT);
        for (var note : words.getOrDefault("attached", List.of())) {
            if (plain.endsWith(" " + note) && plain.length() == first.length()) {
                return first.substring(0, first.length() - note.length()).strip();
            }
        }
        return null;
    }

    private @Nullable String tagged(String whole) {
        var tag = TAGGED.matcher(whole);
        return tag.find() && has("tagged", tag.group(1).strip().toLowerCase(Locale.ROOT)) ? tag.group(2) : null;
    }

    /// A name leads to no folder.
    private static String bare(String name) {
        int cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        var last = name.substring(cut + 1).strip();
        return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
    }
}
