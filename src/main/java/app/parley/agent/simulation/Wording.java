package app.parley.agent.simulation;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Words to look for: a regular expression that knows no case, and sees through invisible signs and other shapes of the
/// same letters.
public final class Wording {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private final Pattern pattern;

    /// @throws java.util.regex.PatternSyntaxException if it is no regular expression
    public Wording(String expression) {
        this.pattern = Pattern.compile(
                expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /// Whether it stands in the text, as it is written or as it reads.
    ///
    /// @throws IllegalArgumentException if that cannot be told in bearable time
    boolean standsIn(String text) {
        var plain = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        try {
            return pattern.matcher(new Patience(text)).find()
                    || pattern.matcher(new Patience(plain)).find();
        } catch (StackOverflowError e) {
            throw new IllegalArgumentException("the pattern " + this + " is too much for a text of this length", e);
        }
    }

    @Override
    public String toString() {
        return pattern.pattern();
    }

    /// A text that lets itself be read only so often: some expressions try without end.
    private final class Patience implements CharSequence {
        private static final int MOST_LOOKS = 5_000_000;

        private final String text;
        private int looks;

        Patience(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new IllegalArgumentException("the pattern " + Wording.this + " takes too long to look for");
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
