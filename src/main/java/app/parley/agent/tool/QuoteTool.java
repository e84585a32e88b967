package app.parley.agent.tool;

import app.parley.agent.Found;
import app.parley.agent.ModelRequest.Passage;
import app.parley.agent.Tool;
import app.parley.agent.Turn;
import app.parley.conversation.reading.PlainWords;
import app.parley.knowledge.Kind;
import app.parley.knowledge.Knowledge;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Known;
import app.parley.knowledge.Variant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reckons what things of the catalogue cost together, as for an order. The sum is ours, never the model's.
public final class QuoteTool implements Tool {
    private static final int MOST_LINES = 10;
    private static final int MOST_PIECES = 1000;
    private static final int HITS = 5;
    private static final Pattern LINE = Pattern.compile("\\s*(?:(\\d{1,4})\\s*[x×*]?\\s+)?(.{2,120}?)\\s*");
    private final Knowledge knowledge;

    public QuoteTool(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "quote";
    }

    @Override
    public String about() {
        return "reckons a price from the catalogue, as for an order that a person then confirms; takes pieces and"
                + " names, as `2 linen shirt M; 1 wool socks`";
    }

    private record Line(String words, BigDecimal sum, String currency) {}

    @Override
    public Found use(String query, Turn turn) {
        var lines = new ArrayList<Line>();
        for (var piece : query.split("[;\\n]")) {
            if (piece.isBlank()) {
                continue;
            }
            var line = line(piece);
            if (line.isEmpty() || lines.size() == MOST_LINES) {
                return Found.lines(List.of("not in the catalogue with a price: " + piece.strip()));
            }
            lines.add(line.get());
        }
        return lines.isEmpty() ? Found.lines(List.of("nothing to reckon")) : Found.passages(List.of(quote(lines)));
    }

    private static Passage quote(List<Line> lines) {
        var words = new ArrayList<>(lines.stream().map(Line::words).toList());
        var currency = lines.getFirst().currency();
        boolean one = lines.stream().allMatch(line -> line.currency().equals(currency));
        if (one && lines.size() > 1) {
            var total = lines.stream().map(Line::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
            words.add("Total: " + total.toPlainString() + " " + currency);
        }
        return new Passage("catalogue quote", "What does it cost?", String.join("\n", words), 1);
    }

    private Optional<Line> line(String piece) {
        var read = LINE.matcher(piece);
        if (!read.matches()) {
            return Optional.empty();
        }
        int count = read.group(1) == null ? 1 : Integer.parseInt(read.group(1));
        var name = read.group(2);
        if (count < 1 || count > MOST_PIECES) {
            return Optional.empty();
        }
        return knowledge.search(name, HITS).stream()
                .filter(passage -> passage.kind() == Kind.PRODUCT)
                .flatMap(passage -> knowledge.find(passage.id()).stream())
                .map(Known::item)
                .filter(item -> names(name, item))
                .findFirst()
                .flatMap(item -> priced(count, name, item));
    }

    /// Every word of the product's name is asked for, or every word that is asked for is the product's. A figure that
    /// is
    /// neither the product's nor a count in front may mean anything.
    private static boolean names(String asked, KnowledgeItem item) {
        var theirs = PlainWords.of(asked);
        var ours = new ArrayList<>(PlainWords.of(String.valueOf(item.name())));
        boolean all = theirs.containsAll(ours);
        item.variants().forEach(variant -> ours.addAll(PlainWords.of(variant.words())));
        boolean odd = theirs.stream()
                .anyMatch(word -> !ours.contains(word) && word.chars().anyMatch(Character::isDigit));
        return !odd && (all || ours.containsAll(theirs));
    }

    private static Optional<Line> priced(int count, String asked, KnowledgeItem item) {
        var variant = item.variants().stream()
                .filter(one -> PlainWords.of(asked).containsAll(PlainWords.of(one.words())))
                .findFirst();
        var price = variant.map(Variant::price).orElse(item.price());
        var currency = item.currency();
        if (price == null || currency == null) {
            return Optional.empty();
        }
        var stock = variant.map(Variant::stock).orElse(item.stock());
        var what = item.name() + variant.map(one -> " (" + one.words() + ")").orElse("");
        var sum = price.multiply(BigDecimal.valueOf(count));
        var words = count == 1
                ? what + ": " + price.toPlainString() + " " + currency
                : count + " × " + what + ": " + sum.toPlainString() + " " + currency + ", " + price.toPlainString()
                        + " " + currency + " each";
        return Optional.of(new Line(stock == null ? words : words + ", in stock: " + stock, sum, currency));
    }
}
