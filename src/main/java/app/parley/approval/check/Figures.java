package app.parley.approval.check;

import app.parley.approval.check.Claim.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the claims that numbers, dates, addresses and signs make in one text.
final class Figures {
    private static final Set<String> BEFORE_A_TIME =
            Set.of("at", "las", "das", "until", "till", "hasta", "ate", "desde");
    private static final Set<String> ORDINALS = Set.of("th", "st", "nd", "rd", "o", "a");
    private static final Set<String> HOURS = Set.of("h", "hs", "hrs", "hr", "hora", "horas", "hours");
    private static final int LONG = 7;

    private final Vocabulary vocabulary;
    private final Measures measures;
    private final List<Token> tokens;
    private final boolean portuguese;
    private final Days days;
    private final boolean[] taken;
    private final List<Claim> claims = new ArrayList<>();

    private Figures(Vocabulary vocabulary, List<Token> tokens, boolean portuguese) {
        this.vocabulary = vocabulary;
        this.measures = vocabulary.measures();
        this.tokens = tokens;
        this.portuguese = portuguese;
        this.days = new Days(tokens, measures, portuguese);
        this.taken = new boolean[tokens.size()];
    }

    static List<Claim> in(List<Token> tokens, Vocabulary vocabulary, boolean portuguese) {
        var figures = new Figures(vocabulary, tokens, portuguese);
        figures.scan();
        return figures.claims;
    }

    private void scan() {
        for (int at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).kind() == Token.Kind.ADDRESS) {
                claim(Kind.ADDRESS, tokens.get(at).text(), at, at);
            } else if (tokens.get(at).isNumber() && !taken[at]) {
                number(at);
            }
        }
        for (int at = 0; at < tokens.size(); at++) {
            if (!taken[at]) {
                wordOrSign(at);
            }
        }
    }

    private void number(int at) {
        if (!digits(at) && !clock(at) && !code(at) && !money(at) && !percent(at) && !date(at) && !hour(at)) {
            plain(at);
        }
    }

    /// A telephone number in groups, a long number, a date such as 12/05/2025.
    private boolean digits(int at) {
        int end = at;
        var all = new StringBuilder(tokens.get(at).text());
        while (isPart(end + 1)
                && (isPart(end + 2) || isPart(end + 3) || tokens.get(end + 1).isNumber())) {
            end++;
            if (tokens.get(end).isNumber()) {
                all.append(tokens.get(end).text());
            }
        }
        while (!tokens.get(end).isNumber()) {
            end--;
        }
        boolean dated = end > at && is(at + 1, "/") && tokens.get(at).touches(tokens.get(at + 1));
        boolean odd = all.chars().filter(c -> c < '0' || c > '9').count() > 1;
        boolean amount = isMoney(at - 1) || isMoney(end + 1);
        if (!odd && (amount || (all.length() < LONG && !dated))) {
            return false;
        }
        claim(Kind.DIGITS, dated || odd ? said(at, end).replace(" ", "") : all.toString(), at, end);
        return true;
    }

    private boolean isPart(int at) {
        if (at >= tokens.size()) {
            return false;
        }
        var token = tokens.get(at);
        return (token.isNumber() && token.text().indexOf('.') < 0)
                || token.is("-")
                || token.is("/")
                || token.is("+")
                || (token.kind() == Token.Kind.PAUSE
                        && token.is(",")
                        && !tokens.get(at - 1).touches(token));
    }

    private boolean clock(int at) {
        boolean colon = is(at + 1, ":") && isNumber(at + 2) && tokens.get(at).touches(tokens.get(at + 1));
        boolean letter =
                is(at + 1, "h") && isNumber(at + 2) && tokens.get(at + 1).touches(tokens.get(at + 2));
        if (!colon && !letter) {
            return false;
        }
        int end = is(at + 3, "h") || is(at + 3, "hs") ? at + 3 : at + 2;
        var minute = tokens.get(at + 2).text();
        return time(at, end, minute.length() < 2 ? "0" + minute : minute);
    }

    private boolean hour(int at) {
        boolean before = at > 0 && (BEFORE_A_TIME.contains(text(at - 1)) || (portuguese && is(at - 1, "as")));
        boolean half = is(at + 1, "am") || is(at + 1, "pm");
        if (!half && !(before && isHour(tokens.get(at).text()))) {
            return false;
        }
        return time(at, HOURS.contains(text(at + 1)) ? at + 1 : at, "00");
    }

    private boolean time(int at, int end, String minute) {
        boolean half = is(end + 1, "am") || is(end + 1, "pm");
        var hour = tokens.get(at).text();
        if (half && isHour(hour)) {
            int twelve = Integer.parseInt(hour) % 12;
            hour = Integer.toString(is(end + 1, "pm") ? twelve + 12 : twelve);
        }
        claim(Kind.TIME, hour + ":" + minute, at, half ? end + 1 : end);
        return true;
    }

    private static boolean isHour(String text) {
        return text.length() <= 2 && text.indexOf('.') < 0 && Integer.parseInt(text) <= 24;
    }

    /// Letters and digits in one, as `save20` or `ab-1234`.
    private boolean code(int at) {
        int from = at;
        while (from > 0 && tokens.get(from - 1).touches(tokens.get(from)) && isOfCode(from - 1) && at - from < 8) {
            from--;
        }
        if (from == at || (from == at - 1 && !tokens.get(from).isWord()) || isMoney(at - 1)) {
            return false;
        }
        claim(Kind.DIGITS, said(from, at), from, at);
        return true;
    }

    private boolean isOfCode(int at) {
        return (tokens.get(at).isWord() && measures.shortWeekday(text(at)).isEmpty() && !isMoney(at))
                || (tokens.get(at).isNumber() && tokens.get(at).text().indexOf('.') < 0 && !taken[at])
                || is(at, "-")
                || is(at, "_");
    }

    private boolean money(int at) {
        int end = is(at + 1, "-") || is(at + 1, ",") || is(at + 1, "/") ? at + 2 : at + 1;
        if (isMoney(at + 1)) {
            claim(Kind.MONEY, tokens.get(at).text() + " " + currency(at + 1), at, at + 1);
        } else if (isMoney(at - 1)) {
            boolean twoSigns = at > 1
                    && tokens.get(at - 2).touches(tokens.get(at - 1))
                    && tokens.get(at - 2).isWord();
            int from = twoSigns ? at - 2 : at - 1;
            var code =
                    twoSigns ? measures.money(text(from) + text(at - 1)).orElse(said(from, at - 1)) : currency(at - 1);
            claim(Kind.MONEY, tokens.get(at).text() + " " + code, from, at);
        } else if (end < tokens.size() && isNumber(end) && isMoney(end + 1)) {
            claim(Kind.MONEY, tokens.get(at).text() + " " + currency(end + 1), at, at);
        } else {
            return false;
        }
        return true;
    }

    private String currency(int at) {
        return measures.money(text(at)).orElse("?");
    }

    private boolean percent(int at) {
        if (at + 1 >= tokens.size() || !measures.percent(text(at + 1))) {
            return false;
        }
        claim(Kind.PERCENT, tokens.get(at).text(), at, at + 1);
        return true;
    }

    private boolean date(int at) {
        int next = at + 1;
        while (next < tokens.size()
                && next <= at + 2
                && (is(next, "de") || is(next, "of") || ORDINALS.contains(text(next)) || is(next, "-"))) {
            next++;
        }
        var after = next < tokens.size() ? measures.shortMonth(text(next)) : Optional.<String>empty();
        if (after.isPresent()) {
            claim(Kind.DAY, tokens.get(at).text() + "/" + after.get(), at, next);
            return true;
        }
        var before = at > 0 ? measures.shortMonth(text(at - 1)) : Optional.<String>empty();
        before.ifPresent(month -> claim(Kind.DAY, tokens.get(at).text() + "/" + month, at - 1, at));
        return before.isPresent();
    }

    private void plain(int at) {
        var value = tokens.get(at).text();
        var unit = at + 1 < tokens.size() ? measures.unit(text(at + 1)) : Optional.<String>empty();
        if (unit.isPresent()) {
            claim(Kind.MEASURE, value + " " + unit.get(), at, at + 1);
        } else if (isAfterCost(at)) {
            claim(Kind.MONEY, value + " ?", at, at);
        } else {
            claims.add(new Claim(Kind.NUMBER, value, said(at, at), at, near(at)));
            taken[at] = true;
        }
    }

    private boolean isAfterCost(int at) {
        for (int i = at - 1; i >= 0 && i >= at - 6 && tokens.get(i).kind() != Token.Kind.STOP; i--) {
            if (tokens.get(i).isWord() && vocabulary.speaksOfCost(text(i))) {
                return true;
            }
        }
        return false;
    }

    private Set<String> near(int at) {
        var near = new HashSet<String>();
        for (int step : List.of(-1, 1)) {
            for (int i = at + step;
                    i >= 0
                            && i < tokens.size()
                            && Math.abs(i - at) <= 6
                            && tokens.get(i).kind() != Token.Kind.STOP;
                    i += step) {
                if (tokens.get(i).isWord() && text(i).length() > 2) {
                    if (!vocabulary.isPlain(text(i))) {
                        near.add(Vocabulary.stem(text(i)));
                    }
                    break;
                }
            }
        }
        return Set.copyOf(near);
    }

    private void wordOrSign(int at) {
        var token = tokens.get(at);
        if (token.isWord()) {
            word(at);
        } else if (token.kind() == Token.Kind.SIGN && !Signs.isHarmless(token.text())) {
            claim(Kind.SIGN, token.text(), at, at);
        }
    }

    private void word(int at) {
        var word = text(at);
        var day = days.at(at);
        if (day.isPresent()) {
            claim(Kind.DAY, day.get(), at, at);
        } else if (measures.alwaysMoney(word) || measures.percent(word)) {
            claim(Kind.SIGN, measures.money(word).orElse("%"), at, at);
        }
    }

    private void claim(Kind kind, String key, int from, int to) {
        claims.add(new Claim(kind, key, said(from, to), from));
        for (int i = from; i <= to; i++) {
            taken[i] = true;
        }
    }

    private String said(int from, int to) {
        var words = new StringBuilder(text(from));
        for (int i = from + 1; i <= to; i++) {
            words.append(tokens.get(i - 1).touches(tokens.get(i)) ? "" : " ").append(text(i));
        }
        return words.toString();
    }

    private boolean isMoney(int at) {
        return at >= 0 && at < tokens.size() && measures.money(text(at)).isPresent();
    }

    private boolean isNumber(int at) {
        return at < tokens.size() && tokens.get(at).isNumber();
    }

    private boolean is(int at, String text) {
        return at < tokens.size() && tokens.get(at).is(text);
    }

    private String text(int at) {
        return at < tokens.size() ? tokens.get(at).text() : "";
    }
}
