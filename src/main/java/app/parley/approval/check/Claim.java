package app.parley.approval.check;

import java.util.Set;

/// Something in a text that must come from somewhere.
///
/// @param key what it says, the same for every way to say it: `49 EUR` for `49,00 €`
/// @param words how it is said, for the operator
/// @param at which token it begins with
/// @param near the words beside a number alone, which tell what it counts
record Claim(Kind kind, String key, String words, int at, Set<String> near) {
    Claim(Kind kind, String key, String words, int at) {
        this(kind, key, words, at, Set.of());
    }

    enum Kind {
        /// `49 EUR`; `49 ?` where the currency is not said.
        MONEY,
        PERCENT,
        /// A time of day.
        TIME,
        /// A date, a month or a day of the week.
        DAY,
        /// A number with a unit, as `24 hour`.
        MEASURE,
        /// A number alone.
        NUMBER,
        /// Digits that are no figure: a telephone, an order, an account.
        DIGITS,
        ADDRESS,
        SIGN,
        /// Words about price, stock, opening hours and the like, which a question or "I will ask" may hold.
        TOPIC,
        /// Words about days, accounts, delivery, which nothing excuses.
        STATEMENT,
        /// Words that bind the business.
        PROMISE
    }

    boolean isFigure() {
        return switch (kind) {
            case MONEY, PERCENT, TIME, DAY, MEASURE, NUMBER, DIGITS -> true;
            case ADDRESS, SIGN, TOPIC, STATEMENT, PROMISE -> false;
        };
    }
}
