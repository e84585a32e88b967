package app.parley.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was delivered in a time, and what it costs.
///
/// @param lines one a category, in the order of their names
public record Spending(List<Line> lines) {

    /// @param category as Meta writes it
    /// @param messages delivered
    /// @param free of these
    /// @param unpriced of these: charged, but no card says how much
    /// @param amounts what the others cost, one a currency
    public record Line(String category, long messages, long free, long unpriced, List<Amount> amounts) {}

    static Spending of(List<Volume> volumes, List<RateCard> known) {
        var byCategory = new TreeMap<String, List<Volume>>();
        volumes.forEach(volume -> byCategory
                .computeIfAbsent(volume.category(), _ -> new ArrayList<>())
                .add(volume));
        return new Spending(byCategory.entrySet().stream()
                .map(category -> line(category.getKey(), category.getValue(), known))
                .toList());
    }

    private static Line line(String category, List<Volume> volumes, List<RateCard> known) {
        long messages = 0;
        long free = 0;
        long unpriced = 0;
        var amounts = new TreeMap<String, Long>();
        for (var volume : volumes) {
            messages += volume.messages();
            if (volume.standing() != Standing.CHARGED) {
                free += volume.messages();
                continue;
            }
            var card = RateCards.on(volume.day(), known);
            var micros = card.flatMap(prices -> prices.micros(volume.region(), category));
            if (card.isEmpty() || micros.isEmpty()) {
                unpriced += volume.messages();
            } else {
                amounts.merge(card.get().currency(), micros.get() * volume.messages(), Long::sum);
            }
        }
        return new Line(category, messages, free, unpriced, amounts(amounts));
    }

    public long messages() {
        return lines.stream().mapToLong(Line::messages).sum();
    }

    public long unpriced() {
        return lines.stream().mapToLong(Line::unpriced).sum();
    }

    /// One a currency, in the order of their codes.
    public List<Amount> amounts() {
        var sums = new TreeMap<String, Long>();
        lines.forEach(
                line -> line.amounts().forEach(amount -> sums.merge(amount.currency(), amount.micros(), Long::sum)));
        return amounts(sums);
    }

    private static List<Amount> amounts(Map<String, Long> sums) {
        return sums.entrySet().stream()
                .map(sum -> new Amount(sum.getKey(), sum.getValue()))
                .toList();
    }
}
