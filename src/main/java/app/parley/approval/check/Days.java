package app.parley.approval.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Recognises days of the week and months that stand without a number.
final class Days {
    private static final Set<String> BEFORE_A_MONTH =
            Set.of("in", "by", "until", "since", "next", "this", "early", "late", "mid", "em", "en");

    private final List<Token> tokens;
    private final Measures measures;
    private final boolean portuguese;

    /// @param portuguese whether `segunda` is a Monday even without `feira`
    Days(List<Token> tokens, Measures measures, boolean portuguese) {
        this.tokens = tokens;
        this.measures = measures;
        this.portuguese = portuguese;
    }

    /// `mon`, or `/5` for May.
    Optional<String> at(int at) {
        return measures.weekday(text(at))
                .or(() -> shortWeekday(at))
                .or(() -> portugueseWeekday(at))
                .or(() -> month(at).map(month -> "/" + month));
    }

    private Optional<String> month(int at) {
        boolean named =
                at > 0 && BEFORE_A_MONTH.contains(text(at - 1)) && !text(at).equals("set") && !text(at).equals("out");
        return named ? measures.shortMonth(text(at)) : measures.month(text(at));
    }

    private Optional<String> shortWeekday(int at) {
        boolean beside = List.of(-2, -1, 1, 2).stream().anyMatch(step -> isDayOrNumber(at + step));
        return beside ? measures.shortWeekday(text(at)) : Optional.empty();
    }

    private boolean isDayOrNumber(int at) {
        return at >= 0
                && at < tokens.size()
                && (tokens.get(at).isNumber() || measures.shortWeekday(text(at)).isPresent());
    }

    private Optional<String> portugueseWeekday(int at) {
        boolean feira = text(at + 1).equals("feira")
                || (text(at + 1).equals("-") && text(at + 2).equals("feira"));
        return feira || portuguese ? measures.portugueseWeekday(text(at)) : Optional.empty();
    }

    private String text(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).text() : "";
    }
}
