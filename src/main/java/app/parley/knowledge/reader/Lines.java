package app.parley.knowledge.reader;

import app.parley.knowledge.Kind;
import app.parley.knowledge.KnowledgeItem;
import app.parley.knowledge.Variant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the lines of one table. Whatever is wrong with a line is an [IllegalArgumentException] that begins with the
/// field's name.
final class Lines {
    private static final Pattern FAULT = Pattern.compile("#(REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!)");
    private static final Pattern COUNT = Pattern.compile("(-?\\d{1,9})(?:[.,]0{1,4})?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:(?<!\\d),|,(?!\\d)|[;|])\\s*");
    private static final Set<String> NO_PRICE = Set.of("", "-", "--", "—", "n/a", "na");
    private static final Set<String> NONE_LEFT = Set.of(
            "out of stock",
            "sold out",
            "none",
            "no",
            "agotado",
            "agotada",
            "sin stock",
            "no disponible",
            "esgotado",
            "esgotada",
            "sem estoque",
            "indisponivel",
            "indisponível");
    private static final Set<String> UNCOUNTED = Set.of(
            "",
            "-",
            "in stock",
            "available",
            "available for order",
            "preorder",
            "yes",
            "si",
            "sí",
            "sim",
            "disponible",
            "en stock",
            "disponivel",
            "disponível",
            "em estoque",
            "n/a");

    private final Columns columns;
    private final Amounts amounts;
    private final @Nullable String currency;

    Lines(Columns columns, Amounts amounts, @Nullable String currency) {
        this.columns = columns;
        this.amounts = amounts;
        this.currency = currency;
    }

    /// @param last the line before, whose name a variant without one takes; null if there is none
    Line read(Row row, @Nullable Line last) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (var column : columns.places().keySet()) {
            var cell = columns.cell(row, column);
            if (FAULT.matcher(cell).matches()) {
                throw new IllegalArgumentException(
                        column.word() + ": the spreadsheet could not figure it (" + cell + ")");
            }
            cells.put(column, cell);
        }
        var variants = variants(cells);
        var name = name(cells, variants, last);
        var price = price(cell(cells, Column.PRICE));
        var figure = price == null ? null : price.figure();
        var item = new KnowledgeItem(
                Kind.PRODUCT,
                null,
                null,
                name,
                figure,
                figure == null ? null : currency(cells, price),
                stock(cell(cells, Column.STOCK)),
                cell(cells, Column.LINK),
                null,
                cell(cells, Column.TEXT),
                cell(cells, Column.PICTURE),
                List.of(),
                null);
        return new Line(row.line(), item, variants);
    }

    private static String cell(Map<Column, String> cells, Column column) {
        return cells.getOrDefault(column, "");
    }

    private static String name(Map<Column, String> cells, List<Variant> variants, @Nullable Line last) {
        var name = cell(cells, Column.NAME);
        if (name.isEmpty()) {
            if (last != null && !variants.isEmpty()) {
                return last.name();
            }
            throw new IllegalArgumentException("name: is missing");
        }
        if (cells.size() > 2
                && cells.values().stream().filter(cell -> !cell.isEmpty()).count() == 1) {
            throw new IllegalArgumentException("name: has nothing beside it, so the line is taken for a heading");
        }
        return name;
    }

    private static List<Variant> variants(Map<Column, String> cells) {
        var variants = new ArrayList<Variant>();
        for (var size : parts(cell(cells, Column.SIZE))) {
            for (var colour : parts(cell(cells, Column.COLOUR))) {
                if (!size.isEmpty() || !colour.isEmpty()) {
                    variants.add(new Variant(size, colour, null, null));
                }
            }
        }
        return variants;
    }

    /// `S, M, L` are three; `3,5` is one.
    private static List<String> parts(String cell) {
        var parts = List.of(BETWEEN.split(cell)).stream()
                .filter(part -> !part.isEmpty())
                .distinct()
                .toList();
        return parts.isEmpty() ? List.of("") : parts;
    }

    private Amounts.@Nullable Amount price(String cell) {
        return NO_PRICE.contains(cell.toLowerCase(Locale.ROOT)) ? null : amounts.read(cell);
    }

    private String currency(Map<Column, String> cells, Amounts.@Nullable Amount price) {
        if (price != null && price.currency() != null) {
            return price.currency();
        }
        var cell = cell(cells, Column.CURRENCY);
        if (!cell.isEmpty()) {
            var code = Amounts.code(cell);
            if (code == null) {
                throw new IllegalArgumentException("currency: must be an ISO 4217 code of three letters");
            }
            return code;
        }
        var headed = Amounts.inHead(columns.head(Column.PRICE));
        var told = headed == null ? currency : headed;
        if (told == null) {
            throw new IllegalArgumentException("currency: nothing says in which currency the prices are");
        }
        return told;
    }

    private static @Nullable Integer stock(String cell) {
        var word = cell.toLowerCase(Locale.ROOT);
        if (UNCOUNTED.contains(word)) {
            return null;
        }
        if (NONE_LEFT.contains(word)) {
            return 0;
        }
        var count = COUNT.matcher(cell.replaceAll("(?i)\\s*(u|uds?|un|units?|unidades|pcs|pz|pzas)\\.?$", ""));
        if (!count.matches()) {
            throw new IllegalArgumentException("stock: must be a whole number");
        }
        return new BigDecimal(count.group(1)).intValueExact();
    }
}
