package app.parley.approval.check;

import app.parley.approval.Case;
import app.parley.approval.Check;
import app.parley.approval.Finding;
import app.parley.outbox.Content;

/// Nobody is told the same twice in a row; case, accents, spacing and punctuation make no difference.
final class RepeatCheck implements Check {
    @Override
    public String name() {
        return "repeat";
    }

    @Override
    public boolean stopsAPerson() {
        return false;
    }

    @Override
    public Finding examine(Case facts) {
        var words = facts.content().words();
        if (facts.content() instanceof Content.Reaction || words.isEmpty()) {
            return pass();
        }
        if (words.length() > Wording.LONGEST) {
            return fail("Too long to be compared.");
        }
        var ours = bare(words);
        for (var earlier : facts.recentOutbound()) {
            if (earlier.length() <= Wording.LONGEST && bare(earlier).equals(ours)) {
                return fail("We said just this a moment ago.");
            }
        }
        return pass();
    }

    private static String bare(String text) {
        var letters = new StringBuilder();
        Folding.fold(text).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.isEmpty() ? text.strip() : letters.toString();
    }
}
