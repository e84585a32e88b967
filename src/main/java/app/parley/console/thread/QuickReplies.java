package app.parley.console.thread;

import app.parley.desk.settings.QuickReply;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Answers that are often given, found by what follows a slash.
record QuickReplies(List<QuickReply> all) {
    private static final int LONGEST = 60;

    QuickReplies {
        all = List.copyOf(all);
    }

    /// Those whose word begins with it first, then those that hold it.
    List<QuickReply> found(String typed) {
        if (!typed.startsWith("/") || typed.length() > LONGEST || typed.indexOf('\n') >= 0) {
            return List.of();
        }
        var sought = typed.substring(1).strip().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(reply -> rank(reply, sought) < NONE)
                .sorted(Comparator.comparingInt(reply -> rank(reply, sought)))
                .toList();
    }

    private static final int NONE = 3;

    private static int rank(QuickReply reply, String sought) {
        var word = reply.word().toLowerCase(Locale.ROOT);
        if (word.startsWith(sought)) {
            return 0;
        }
        if (word.contains(sought)) {
            return 1;
        }
        return reply.text().toLowerCase(Locale.ROOT).contains(sought) ? 2 : NONE;
    }

    static String filled(QuickReply reply, String name) {
        return reply.text().replace("{name}", name);
    }
}
