package app.parley.approval.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words that make a number out of a word or a claim out of a number: numerals, currencies, units, months, days.
final class Measures {
    /// `eurillos`, `dolarcitos`.
    private static final Pattern COINED = Pattern.compile("euro(?!p).*|euri.*|eurac.*|dolar.*|dollar.*");

    private final Map<String, String> topics = new HashMap<>();

    Measures() {
        WordLists.one("figures")
                .forEach((topic, words) -> words.forEach(line -> {
                    for (var word : line.split(" ", -1)) {
                        topics.merge(word, " " + topic + " ", String::concat);
                    }
                }));
    }

    /// The value of a number word.
    Optional<BigDecimal> value(String word) {
        return of("n", word).map(BigDecimal::new);
    }

    /// `one`, `un`, `uma`: a number only before something that is counted.
    boolean isArticle(String word) {
        return of("article", word).isPresent();
    }

    /// Whether a number before this word is meant as one.
    boolean counts(String word) {
        return (value(word).isPresent() && !isArticle(word))
                || money(word).isPresent()
                || of("time", word).isPresent()
                || of("unit", word).isPresent()
                || percent(word);
    }

    /// A currency's code, or a word of its own where the word fits several currencies.
    Optional<String> money(String word) {
        return of("money", word).or(() -> of("cash", word));
    }

    /// Whether the word speaks of money even without a number beside it; `real` and `sol` do not.
    boolean alwaysMoney(String word) {
        return of("money", word).isPresent() || COINED.matcher(word).matches();
    }

    boolean percent(String word) {
        return of("percent", word).isPresent();
    }

    /// The unit's name, of a thing or of time.
    Optional<String> unit(String word) {
        return of("unit", word).or(() -> of("time", word)).or(() -> of("moment", word));
    }

    Optional<String> month(String word) {
        return of("month", word);
    }

    /// A month only beside a number: `may`, `mar`.
    Optional<String> shortMonth(String word) {
        return of("month-short", word).or(() -> month(word));
    }

    Optional<String> weekday(String word) {
        return of("day", word);
    }

    /// A day of the week only beside another one: `sat`, `dom`.
    Optional<String> shortWeekday(String word) {
        return of("day-short", word).or(() -> weekday(word));
    }

    /// A day of the week in Portuguese, something else in Spanish: `segunda`.
    Optional<String> portugueseWeekday(String word) {
        return of("day-pt", word);
    }

    boolean knows(String word) {
        return topics.containsKey(word);
    }

    private Optional<String> of(String kind, String word) {
        var all = topics.get(word);
        if (all == null) {
            return Optional.empty();
        }
        int from = all.indexOf(" " + kind + ":");
        if (from < 0) {
            return Optional.empty();
        }
        int start = from + kind.length() + 2;
        return Optional.of(all.substring(start, all.indexOf(' ', start)));
    }
}
