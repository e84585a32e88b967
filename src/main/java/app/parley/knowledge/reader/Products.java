package app.parley.knowledge.reader;

import app.parley.knowledge.Kind;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the lines of a catalogue together: lines of the same name are one product in its variants.
final class Products {
    private final Map<String, List<Line>> byName = new LinkedHashMap<>();
    private @Nullable Line last;

    /// Hears of lines that were left out.
    interface Listener {
        void leftOut(int line, String reason);
    }

    @Nullable
    Line last() {
        return last;
    }

    /// A line with that name was left out: lines below it that have none are not another product's.
    void lose(String name) {
        if (!name.isEmpty()) {
            last = null;
        }
    }

    /// @throws IllegalArgumentException if the product stands there already
    void add(Line line) {
        last = line;
        var lines = byName.computeIfAbsent(ProductName.key(line.name()), _ -> new ArrayList<>());
        for (var other : lines) {
            if (other.variants().isEmpty() || line.variants().isEmpty()) {
                throw new IllegalArgumentException("name: stands in line " + other.number() + " already");
            }
            if (other.variants().stream().anyMatch(line.variants()::contains)) {
                throw new IllegalArgumentException("size, colour: stand in line " + other.number() + " already");
            }
            var currency = other.item().currency();
            if (currency != null
                    && line.item().currency() != null
                    && !currency.equals(line.item().currency())) {
                throw new IllegalArgumentException("currency: is another one than in line " + other.number());
            }
        }
        lines.add(line);
    }

    List<Catalogue.Product> items(Listener listener) {
        var items = new ArrayList<Catalogue.Product>();
        for (var lines : byName.values()) {
            if (lines.isEmpty()) {
                continue;
            }
            int number = lines.getFirst().number();
            try {
                items.add(new Catalogue.Product(number, item(lines)));
            } catch (IllegalArgumentException e) {
                listener.leftOut(number, String.valueOf(e.getMessage()));
            }
        }
        return items;
    }

    private static KnowledgeItem item(List<Line> lines) {
        boolean alone = lines.size() == 1;
        boolean onePrice = all(lines, KnowledgeItem::price).distinct().count() <= 1
                && (alone
                        || lines.stream().allMatch(line -> line.item().price() != null)
                        || all(lines, KnowledgeItem::price).findAny().isEmpty());
        return new KnowledgeItem(
                Kind.PRODUCT,
                null,
                null,
                lines.getFirst().name(),
                onePrice ? first(lines, KnowledgeItem::price) : null,
                first(lines, KnowledgeItem::currency),
                stock(lines),
                first(lines, KnowledgeItem::link),
                null,
                first(lines, KnowledgeItem::text),
                first(lines, KnowledgeItem::picture),
                lines.stream().flatMap(line -> variants(line, onePrice)).toList(),
                null);
    }

    /// Stock that is counted once for several variants is nobody's own.
    private static Stream<Variant> variants(Line line, boolean onePrice) {
        var own = onePrice ? null : line.item().price();
        var stock = line.variants().size() == 1 ? line.item().stock() : null;
        return line.variants().stream().map(variant -> new Variant(variant.size(), variant.colour(), own, stock));
    }

    /// The sum where every line is counted.
    private static @Nullable Integer stock(List<Line> lines) {
        int sum = 0;
        for (var line : lines) {
            var stock = line.item().stock();
            if (stock == null) {
                return null;
            }
            sum = (int) Math.min(Integer.MAX_VALUE, (long) sum + stock);
        }
        return sum;
    }

    private static <T> @Nullable T first(List<Line> lines, Function<KnowledgeItem, @Nullable T> field) {
        return all(lines, field).findFirst().orElse(null);
    }

    private static <T> Stream<T> all(List<Line> lines, Function<KnowledgeItem, @Nullable T> field) {
        var known = new ArrayList<T>();
        for (var line : lines) {
            var value = field.apply(line.item());
            if (value != null) {
                known.add(value);
            }
        }
        return known.stream();
    }
}
