package app.parley.console.inbox;

import java.util.Locale;

/// The part of a message that holds what was searched, in one line.
final class Snippet {
    private static final int BEFORE = 24;
    private static final int MOST = 160;

    private Snippet() {}

    static String of(String text, String words) {
        var line = text.length() > 20_000 ? text.substring(0, 20_000) : text;
        int at = first(line.toLowerCase(Locale.ROOT), words.toLowerCase(Locale.ROOT));
        int from = at <= BEFORE ? 0 : afterBlank(line, at - BEFORE, at);
        int to = Math.min(line.length(), from + MOST);
        to = to < line.length() && Character.isHighSurrogate(line.charAt(to - 1)) ? to - 1 : to;
        var part = line.substring(from, to).replaceAll("\\s+", " ").strip();
        return (from == 0 ? "" : "… ") + part;
    }

    private static int first(String text, String words) {
        for (var word : words.strip().split("\\s+")) {
            int at = word.isEmpty() ? -1 : text.indexOf(word);
            if (at >= 0) {
                return at;
            }
        }
        return 0;
    }

    private static int afterBlank(String line, int from, int before) {
        int blank = line.indexOf(' ', from);
        if (blank >= 0 && blank < before) {
            return blank + 1;
        }
        return Character.isLowSurrogate(line.charAt(from)) ? from + 1 : from;
    }
}
