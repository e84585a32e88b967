package app.parley.approval.learning;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Does to a text what a person would do to it, by one rule.
final class Rewording {
    /// Not within a longer word, a link or an address.
    private static final String BEFORE = "(?<![\\p{L}\\p{N}\\p{M}_@./:'’-])";
    private static final String BEHIND = "(?![\\p{L}\\p{N}\\p{M}_@'’-]|[./:][\\p{L}\\p{N}/])";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private Rewording() {}

    /// The text, reworded; the same if nothing would be left of it, or if it is so already.
    static String of(String text, Habit habit) {
        var reworded = switch (habit.kind()) {
            case NO_EMOJI -> Emojis.without(text);
            case REPLACE -> replaced(text, habit);
            case LEAVE_OUT -> leftOut(text, habit.said());
            case OPENING -> startsWith(text, habit.wanted()) ? text : habit.wanted() + text;
            case ENDING -> endsWith(text, habit.wanted()) ? text : text.stripTrailing() + habit.wanted();
        };
        return reworded.isBlank() ? text : reworded;
    }

    private static Pattern words(String words) {
        return Pattern.compile(BEFORE + Pattern.quote(words) + BEHIND, FLAGS);
    }

    /// What reads as wanted already stays, even if what is replaced is part of it.
    private static String replaced(String text, Habit habit) {
        var ready = Pattern.compile(BEFORE + Pattern.quote(habit.wanted()) + BEHIND + "|" + words(habit.said()), FLAGS);
        return ready.matcher(text).replaceAll(found -> {
            var as = found.group().equalsIgnoreCase(habit.wanted()) ? found.group() : cased(found, habit.wanted());
            return Matcher.quoteReplacement(as);
        });
    }

    /// A word that begins a sentence goes on to begin it.
    private static String cased(MatchResult found, String wanted) {
        int first = wanted.codePointAt(0);
        return Character.isUpperCase(found.group().codePointAt(0)) && Character.isLowerCase(first)
                ? Character.toString(Character.toTitleCase(first)) + wanted.substring(Character.charCount(first))
                : wanted;
    }

    private static String leftOut(String text, String said) {
        return Pattern.compile("[ \\t]*" + words(said), FLAGS)
                .matcher(text)
                .replaceAll("")
                .strip();
    }

    private static boolean startsWith(String text, String wanted) {
        return text.strip()
                .regionMatches(true, 0, wanted.strip(), 0, wanted.strip().length());
    }

    private static boolean endsWith(String text, String wanted) {
        var end = wanted.strip();
        var all = text.strip();
        return all.length() >= end.length()
                && all.regionMatches(true, all.length() - end.length(), end, 0, end.length());
    }
}
