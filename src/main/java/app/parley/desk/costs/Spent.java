package app.parley.desk.costs;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What was spent in a time.
///
/// @param modelMicros millionths of a US dollar for language models, as far as prices are known
/// @param messages what WhatsApp charges, one a currency
/// @param unpriced messages that are charged, and nobody knows how much
public record Spent(long modelMicros, List<Money> messages, long unpriced) {
    public static final Spent NOTHING = new Spent(0, List.of(), 0);

    /// Models and messages together, dollars first.
    public List<Money> all() {
        var sums = new TreeMap<String, Long>();
        messages.forEach(money -> sums.merge(money.currency(), money.micros(), Long::sum));
        long dollars = modelMicros + sums.getOrDefault(Money.DOLLAR, 0L);
        sums.remove(Money.DOLLAR);
        var all = new ArrayList<Money>();
        if (dollars > 0 || sums.isEmpty()) {
            all.add(new Money(Money.DOLLAR, dollars));
        }
        sums.forEach((currency, micros) -> all.add(new Money(currency, micros)));
        return List.copyOf(all);
    }
}
