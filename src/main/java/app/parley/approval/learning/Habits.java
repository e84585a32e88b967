package app.parley.approval.learning;

import app.parley.approval.check.Commitments;
import app.parley.approval.learning.Habit.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds in one edit what might be a habit. What carries a figure, a date, a link, a promise or a "not" is none: it
/// belongs to that one answer.
final class Habits {
    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 60;
    private static final int LONGEST_ENDING = 120;
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");
    private static final Pattern NEVER =
            Pattern.compile("\\p{N}|\\p{Sc}|%|@|://|\\bwww\\.|\\p{L}\\.\\p{L}|[\\p{Cc}&&[^\\n]]");
    private static final Pattern SEVERAL_LINES = Pattern.compile("\\S\\s*\\n\\s*\\S");

    /// Words that turn what is said into its opposite.
    private static final Set<String> NOT = Set.of(
            "no", "not", "never", "none", "nothing", "without", "cannot", "yes", "nunca", "jamás", "ni", "sin", "nada",
            "sí", "não", "nem", "sem", "jamais", "sim", "pas", "sans", "non", "oui", "ne", "kein", "nicht", "nein",
            "ja");

    private final Commitments commitments = new Commitments();

    List<Habit> of(String drafted, String sent, @Nullable String language) {
        var tongue = Habit.primary(language);
        var found = new ArrayList<Habit>();
        boolean without = Emojis.areIn(drafted) && !Emojis.areIn(sent);
        if (without) {
            found.add(new Habit(Kind.NO_EMOJI, "und", "", ""));
        }
        var pieces = WordDiff.between(without ? Emojis.without(drafted) : drafted, sent);
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            var next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
            if (piece.kind() == Piece.Kind.GONE && next != null && next.kind() == Piece.Kind.NEW) {
                add(
                        found,
                        new Habit(
                                Kind.REPLACE,
                                tongue,
                                piece.text().strip(),
                                next.text().strip()));
                i++;
            } else if (piece.kind() == Piece.Kind.GONE) {
                add(found, new Habit(Kind.LEAVE_OUT, tongue, piece.text().strip(), ""));
            } else if (piece.kind() == Piece.Kind.NEW && next == null && i > 0) {
                add(found, new Habit(Kind.ENDING, tongue, "", piece.text().stripTrailing()));
            } else if (piece.kind() == Piece.Kind.NEW && i == 0 && next != null) {
                add(found, new Habit(Kind.OPENING, tongue, "", piece.text().stripLeading()));
            }
        }
        return found;
    }

    private void add(List<Habit> found, Habit habit) {
        if (isHarmless(habit) && found.stream().noneMatch(habit::isLike)) {
            found.add(habit);
        }
    }

    /// Whether it may be a rule at all. The gate looks at what comes of it in any case.
    boolean isHarmless(Habit habit) {
        return switch (habit.kind()) {
            case NO_EMOJI -> true;
            case REPLACE ->
                isShort(habit.said())
                        && isShort(habit.wanted())
                        && !habit.said().equalsIgnoreCase(habit.wanted())
                        && isPlain(habit.said())
                        && isPlain(habit.wanted());
            case LEAVE_OUT -> isShort(habit.said()) && isPlain(habit.said());
            case OPENING -> isShort(habit.wanted()) && isPlain(habit.wanted());
            case ENDING ->
                habit.wanted().length() <= LONGEST_ENDING
                        && WORD.matcher(habit.wanted()).find()
                        && isPlain(habit.wanted());
        };
    }

    private static boolean isShort(String text) {
        long words = WORD.matcher(text).results().count();
        return words > 0
                && words <= MOST_WORDS
                && text.length() <= LONGEST
                && !SEVERAL_LINES.matcher(text).find();
    }

    private boolean isPlain(String text) {
        return !NEVER.matcher(text).find()
                && WORD.matcher(text).results().noneMatch(found -> turns(found.group()))
                && !commitments.areIn(text);
    }

    private static boolean turns(String word) {
        var plain = word.toLowerCase(Locale.ROOT).replace('’', '\'');
        return NOT.contains(plain) || plain.endsWith("n't");
    }
}
