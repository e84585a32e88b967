package app.parley.approval.learning;

import app.parley.approval.learning.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The shortest way from one text to another, in whole words: the greedy algorithm of E. W. Myers, "An O(ND) Difference
/// Algorithm and Its Variations", Algorithmica 1 (1986).
public final class WordDiff {
    /// A word, perhaps with a mark within; the room between words; or one sign.
    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*+(?:['’.,:/@-][\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*+)*+|\\s+|\\X");

    /// Two texts that have so little in common were not edited but written anew.
    private static final int MOST_STEPS = 600;

    private static final int MOST_TOKENS = 4_000;

    private WordDiff() {}

    /// All of both texts in order; between two pieces that are in both stands at most one that is gone, then one that
    /// is
    /// new.
    public static List<Piece> between(String before, String after) {
        var old = tokens(before);
        var now = tokens(after);
        if (old.size() > MOST_TOKENS || now.size() > MOST_TOKENS) {
            return anew(before, after);
        }
        var trace = trace(old, now);
        return trace.isEmpty() ? anew(before, after) : merged(steps(old, now, trace));
    }

    static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<Piece> anew(String before, String after) {
        return merged(List.of(new Piece(Kind.GONE, before), new Piece(Kind.NEW, after)));
    }

    /// How far each diagonal reaches after each step; empty if the texts are too far apart.
    private static List<int[]> trace(List<String> old, List<String> now) {
        int most = Math.min(MOST_STEPS, old.size() + now.size());
        var furthest = new int[2 * most + 3];
        int middle = most + 1;
        var trace = new ArrayList<int[]>();
        for (int step = 0; step <= most; step++) {
            trace.add(furthest.clone());
            for (int k = -step; k <= step; k += 2) {
                boolean down = k == -step || k != step && furthest[middle + k - 1] < furthest[middle + k + 1];
                int x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1;
                int y = x - k;
                while (x < old.size() && y < now.size() && old.get(x).equals(now.get(y))) {
                    x++;
                    y++;
                }
                furthest[middle + k] = x;
                if (x >= old.size() && y >= now.size()) {
                    return trace;
                }
            }
        }
        return List.of();
    }

    /// The way back, turned round.
    private static List<Piece> steps(List<String> old, List<String> now, List<int[]> trace) {
        var back = new ArrayList<Piece>();
        int x = old.size();
        int y = now.size();
        for (int step = trace.size() - 1; step >= 0; step--) {
            var furthest = trace.get(step);
            int middle = furthest.length / 2;
            int k = x - y;
            boolean down = k == -step || k != step && furthest[middle + k - 1] < furthest[middle + k + 1];
            int from = down ? k + 1 : k - 1;
            int begun = step == 0 ? 0 : furthest[middle + from];
            int other = begun - from;
            while (x > Math.max(0, begun) && y > Math.max(0, other)) {
                back.add(new Piece(Kind.SAME, old.get(--x)));
                y--;
            }
            if (step > 0) {
                back.add(down ? new Piece(Kind.NEW, now.get(--y)) : new Piece(Kind.GONE, old.get(--x)));
            }
        }
        return back.reversed();
    }

    /// Neighbours become one, and a mere blank between two changes is changed with them.
    private static List<Piece> merged(List<Piece> steps) {
        var all = new ArrayList<Piece>();
        var gone = new StringBuilder();
        var fresh = new StringBuilder();
        var same = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            var piece = steps.get(i);
            boolean changing = !gone.isEmpty() || !fresh.isEmpty();
            boolean between = piece.isBlankBetween()
                    && changing
                    && i + 1 < steps.size()
                    && steps.get(i + 1).kind() != Kind.SAME;
            if (piece.kind() == Kind.SAME && !between) {
                flush(all, gone, fresh);
                same.append(piece.text());
                continue;
            }
            if (!same.isEmpty()) {
                all.add(new Piece(Kind.SAME, same.toString()));
                same.setLength(0);
            }
            if (piece.kind() != Kind.NEW) {
                gone.append(piece.text());
            }
            if (piece.kind() != Kind.GONE) {
                fresh.append(piece.text());
            }
        }
        flush(all, gone, fresh);
        if (!same.isEmpty()) {
            all.add(new Piece(Kind.SAME, same.toString()));
        }
        return List.copyOf(all);
    }

    private static void flush(List<Piece> all, StringBuilder gone, StringBuilder fresh) {
        if (!gone.isEmpty()) {
            all.add(new Piece(Kind.GONE, gone.toString()));
        }
        if (!fresh.isEmpty()) {
            all.add(new Piece(Kind.NEW, fresh.toString()));
        }
        gone.setLength(0);
        fresh.setLength(0);
    }
}
