package app.parley.approval.check;

import app.parley.approval.check.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Takes a folded text apart, in one pass.
final class Tokens {
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,']\\d{3})+");
    private static final int LONGEST_FIGURE = 24;

    private final String text;
    private final List<Token> found = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String folded) {
        return new Tokens(folded).split();
    }

    private List<Token> split() {
        var addresses = Addresses.in(text);
        int next = 0;
        while (at < text.length()) {
            if (next < addresses.size() && addresses.get(next).from() <= at) {
                var address = addresses.get(next++);
                found.add(address);
                at = address.to();
                continue;
            }
            one(next < addresses.size() ? addresses.get(next).from() : text.length());
        }
        return List.copyOf(found);
    }

    private void one(int limit) {
        int from = at;
        int c = text.codePointAt(at);
        if (isDigit(c)) {
            figure(limit);
        } else if (Character.isLetter(c)) {
            while (at < limit && Character.isLetter(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            found.add(new Token(Kind.WORD, text.substring(from, at), from, at));
        } else {
            at += Character.charCount(c);
            mark(c, from);
        }
    }

    private void mark(int c, int from) {
        switch (c) {
            case ' ' -> {}
            case ':' -> found.add(new Token(isBetweenDigits(from) ? Kind.SIGN : Kind.PAUSE, ":", from, at));
            case '.', '!', '?', ';', '\n', '¿', '¡', 0x2026, 0x2022 ->
                found.add(new Token(Kind.STOP, Character.toString(c), from, at));
            case ',', '(', ')', '"', 0x201C, 0x201D, 0x00AB, 0x00BB -> found.add(new Token(Kind.PAUSE, ",", from, at));
            case '-' -> found.add(new Token(isFreeStanding(from) ? Kind.PAUSE : Kind.SIGN, "-", from, at));
            case '*', '_' -> {
                if (isInside(from)) {
                    found.add(new Token(Kind.SIGN, Character.toString(c), from, at));
                }
            }
            default -> found.add(new Token(Kind.SIGN, Character.toString(c), from, at));
        }
    }

    private void figure(int limit) {
        int from = at;
        while (at < limit && (isDigit(text.charAt(at)) || isSeparator(at, limit))) {
            at++;
        }
        found.add(new Token(Kind.NUMBER, plain(text.substring(from, at)), from, at));
    }

    private boolean isSeparator(int i, int limit) {
        char c = text.charAt(i);
        return (c == '.' || c == ',' || c == '\'') && i + 1 < limit && isDigit(text.charAt(i + 1));
    }

    /// `1.299,00` and `1,299.00` are 1299, `49.00` is 49, and what is no figure, as `12.05.2025`, stays as it is.
    static String plain(String figure) {
        if (figure.length() > LONGEST_FIGURE) {
            return figure;
        }
        if (GROUPED.matcher(figure).matches() && !figure.startsWith("0")) {
            return decimal(figure.replaceAll("[.,']", ""));
        }
        int last = Math.max(figure.lastIndexOf('.'), Math.max(figure.lastIndexOf(','), figure.lastIndexOf('\'')));
        if (last < 0) {
            return decimal(figure);
        }
        var whole = figure.substring(0, last);
        var isWhole = whole.chars().allMatch(Tokens::isDigit)
                || (GROUPED.matcher(whole).matches() && whole.indexOf(figure.charAt(last)) < 0);
        return isWhole ? decimal(whole.replaceAll("[.,']", "") + "." + figure.substring(last + 1)) : figure;
    }

    private static String decimal(String figure) {
        var value = new BigDecimal(figure);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private boolean isBetweenDigits(int i) {
        return i > 0 && isDigit(text.charAt(i - 1)) && i + 1 < text.length() && isDigit(text.charAt(i + 1));
    }

    /// WhatsApp makes `*this*` bold; the signs around a word say nothing.
    private boolean isInside(int i) {
        return i > 0
                && i + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(i - 1))
                && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private boolean isFreeStanding(int i) {
        return (i == 0 || text.charAt(i - 1) == ' ') && (i + 1 == text.length() || text.charAt(i + 1) == ' ');
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
