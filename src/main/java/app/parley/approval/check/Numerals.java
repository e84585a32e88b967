package app.parley.approval.check;

import app.parley.approval.check.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Turns number words into numbers: `veinticinco`, `vinte e cinco` and `twenty-five` are 25.
final class Numerals {
    private static final Set<String> JOINTS = Set.of("and", "y", "e");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int LONGEST_WORD = 40;

    private final Measures measures;

    Numerals(Measures measures) {
        this.measures = measures;
    }

    /// @param spanish whether `once` is eleven; in English it is not, as `ten` is no number in Spanish
    List<Token> read(List<Token> tokens, boolean spanish) {
        var pieces = tokens.stream().flatMap(t -> apart(t).stream()).toList();
        var found = new ArrayList<Token>();
        int at = 0;
        while (at < pieces.size()) {
            int next = number(pieces, at, spanish, found);
            if (next == at) {
                found.add(pieces.get(at++));
            } else {
                at = next;
            }
        }
        return List.copyOf(found);
    }

    private int number(List<Token> tokens, int start, boolean spanish, List<Token> found) {
        var first = valueAt(tokens, start, spanish);
        if (first.isEmpty()) {
            return start;
        }
        var sum = new Sum();
        int at = start;
        int end = start;
        while (at < tokens.size()) {
            var value = valueAt(tokens, at, spanish);
            if (value.isEmpty() || !sum.takes(value.get())) {
                break;
            }
            sum.add(value.get());
            end = ++at;
            while (at < tokens.size() && isJoint(tokens.get(at))) {
                at++;
            }
            if (at > end && at < tokens.size() && areFigures(tokens.get(end - 1), tokens.get(at))) {
                break;
            }
        }
        found.add(new Token(
                Kind.NUMBER,
                sum.text(),
                tokens.get(start).from(),
                tokens.get(end - 1).to()));
        return end;
    }

    /// `14:00 and 16:00` are two times, and `5-10` is a range: only words make one number together.
    private static boolean areFigures(Token one, Token other) {
        return one.isNumber() && other.isNumber();
    }

    private static boolean isJoint(Token token) {
        return JOINTS.contains(token.text()) || token.is("-");
    }

    private Optional<BigDecimal> valueAt(List<Token> tokens, int at, boolean spanish) {
        var token = tokens.get(at);
        if (token.isNumber()) {
            return isDecimal(token.text()) ? Optional.of(new BigDecimal(token.text())) : Optional.empty();
        }
        if (!token.isWord()) {
            return Optional.empty();
        }
        var word = token.text();
        if (word.equals("k")) {
            return at > 0 && tokens.get(at - 1).isNumber() ? Optional.of(THOUSAND) : Optional.empty();
        }
        var followed =
                at + 1 < tokens.size() && measures.counts(tokens.get(at + 1).text());
        if (word.equals("once") || word.equals("ten")) {
            return followed || word.equals("once") == spanish ? measures.value(word) : Optional.empty();
        }
        boolean counted = followed || isRepeated(tokens, at);
        return measures.isArticle(word) && !counted ? Optional.empty() : measures.value(word);
    }

    /// `one one`, as somebody spells a number.
    private static boolean isRepeated(List<Token> tokens, int at) {
        var word = tokens.get(at).text();
        return word.length() > 1
                && ((at > 0 && tokens.get(at - 1).isNumber())
                        || (at > 0 && tokens.get(at - 1).is(word))
                        || (at + 1 < tokens.size() && tokens.get(at + 1).is(word)));
    }

    private static boolean isDecimal(String text) {
        return text.length() < 24
                && text.chars().filter(c -> c == '.').count() <= 1
                && text.indexOf(',') < 0
                && text.indexOf('\'') < 0
                && !text.endsWith(".");
    }

    /// `twentyfive` and `veinteeuros` as two words each.
    private List<Token> apart(Token token) {
        var word = token.text();
        if (!token.isWord()
                || word.length() < 5
                || word.length() > LONGEST_WORD
                || measures.value(word).isPresent()) {
            return List.of(token);
        }
        for (int cut = word.length() - 2; cut >= 3; cut--) {
            if (measures.value(word.substring(0, cut)).isPresent() && measures.counts(word.substring(cut))) {
                int middle = token.from() + cut;
                return List.of(
                        new Token(Kind.WORD, word.substring(0, cut), token.from(), middle),
                        new Token(Kind.WORD, word.substring(cut), middle, token.to()));
            }
        }
        return List.of(token);
    }

    /// A number in the making: large words multiply, small ones are added where there is room for them.
    private static final class Sum {
        private BigDecimal whole = BigDecimal.ZERO;
        private BigDecimal current = BigDecimal.ZERO;
        private boolean begun;

        boolean takes(BigDecimal value) {
            if (!begun) {
                return true;
            }
            if (value.compareTo(THOUSAND) >= 0 || value.compareTo(HUNDRED) == 0) {
                return current.signum() > 0 && current.compareTo(value) < 0;
            }
            return current.signum() == 0
                    || (endsIn(current, 100) && value.compareTo(HUNDRED) < 0)
                    || (endsIn(current, 10) && current.intValue() % 100 >= 20 && value.compareTo(BigDecimal.TEN) < 0);
        }

        void add(BigDecimal value) {
            if (begun && value.compareTo(THOUSAND) >= 0) {
                whole = whole.add(current.multiply(value));
                current = BigDecimal.ZERO;
            } else if (begun
                    && value.compareTo(HUNDRED) == 0
                    && current.compareTo(HUNDRED) < 0
                    && current.signum() > 0) {
                current = current.multiply(value);
            } else {
                current = current.add(value);
            }
            begun = true;
        }

        String text() {
            var sum = whole.add(current);
            return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
        }

        private static boolean endsIn(BigDecimal value, int step) {
            return value.signum() > 0
                    && value.remainder(BigDecimal.valueOf(step)).signum() == 0;
        }
    }
}
