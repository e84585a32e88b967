package app.parley.knowledge;

/// How far a word may be from another and still be the same word, mistyped.
final class Typos {
    private Typos() {}

    /// Short words have too many neighbours to guess.
    static int allowed(String word) {
        if (word.length() < 4) {
            return 0;
        }
        return word.length() < 8 ? 1 : 2;
    }

    /// How much a match with so many slips is worth: the more of the word is left, the more.
    static double quality(int slips, String word) {
        return 1 - 1.2 * slips / word.length();
    }

    /// Whether both begin with the same sound. People mistype the middle of a word, and spell beginnings as they
    /// sound (`orario`, `kuesta`, `bolver`); another beginning is another word (`weather`, `leather`).
    static boolean beginAlike(String one, String other) {
        return onset(one) == onset(other);
    }

    /// The sound a word begins with, as a letter.
    static char onset(String word) {
        char first = word.charAt(0) == 'h' && word.length() > 1 ? word.charAt(1) : word.charAt(0);
        return switch (first) {
            case 'k', 'q' -> 'c';
            case 'z' -> 's';
            case 'v' -> 'b';
            case 'j' -> 'g';
            default -> first;
        };
    }

    /// Slips between two words: a letter added, left out, replaced, or two neighbours swapped; `most + 1` when there
    /// are more than that.
    static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                best = Math.min(best, row[j]);
            }
            if (best > most) {
                return most + 1;
            }
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(last[other.length()], most + 1);
    }
}
