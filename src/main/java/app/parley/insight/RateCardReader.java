package app.parley.insight;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads Meta's rate card (reference §3.3): a line a market, a column a category. Where Meta writes `n/a` there is no
/// price, which is not the same as zero.
final class RateCardReader {
    private static final int LONGEST = 1_000_000;
    private static final int MOST_ROWS = 2_000;
    private static final int HEADER_WITHIN = 20;
    private static final String MARKET = "market";
    private static final String CURRENCY = "currency";
    private static final Set<String> CATEGORIES =
            Set.of("marketing", "utility", "authentication", "authentication_international", "service");
    private static final Set<String> NONE = Set.of("", "n/a", "na", "-", "--", "—");
    private static final Pattern PRICE = Pattern.compile("\\p{Sc}?\\s*(\\d{1,4}(?:[.,]\\d{1,9})?)");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");
    private static final String NO_CARD =
            "This is no price list of WhatsApp’s: no line names the columns market, currency and the categories.";

    private final Map<String, Map<String, Long>> rates = new HashMap<>();
    private List<String> columns = List.of();
    private String currency = "";

    private RateCardReader() {}

    /// @throws RateCardException if it is none, or a line of it cannot be read
    static RateCard read(String text, LocalDate validFrom, Instant now) {
        if (text.length() > LONGEST) {
            throw new RateCardException("This file is too large for a price list.", 0);
        }
        var reader = new RateCardReader();
        var rows = rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
        for (int row = 0; row < rows.size(); row++) {
            reader.take(rows.get(row), row + 1);
        }
        if (reader.rates.isEmpty()) {
            throw new RateCardException(NO_CARD, 0);
        }
        return new RateCard(reader.currency, validFrom, now, reader.rates);
    }

    private static List<List<String>> rows(String text) {
        var schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        try (MappingIterator<List<String>> rows = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .with(schema)
                .readValues(text)) {
            var all = new ArrayList<List<String>>();
            while (rows.hasNext() && all.size() < MOST_ROWS) {
                all.add(rows.next().stream().map(String::strip).toList());
            }
            return all;
        } catch (IOException | RuntimeException e) {
            throw new RateCardException(NO_CARD, 0);
        }
    }

    private static char separator(String text) {
        var first = text.lines()
                .limit(HEADER_WITHIN)
                .filter(line -> line.toLowerCase(Locale.ROOT).contains(MARKET))
                .findFirst()
                .orElse("");
        return first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
    }

    private void take(List<String> cells, int row) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (columns.isEmpty()) {
            var names = cells.stream().map(Pricing::rateName).toList();
            if (names.contains(MARKET)
                    && names.contains(CURRENCY)
                    && names.stream().anyMatch(CATEGORIES::contains)) {
                columns = names;
            } else if (row >= HEADER_WITHIN) {
                throw new RateCardException(NO_CARD, 0);
            }
            return;
        }
        var market = cell(cells, MARKET);
        if (market.isEmpty()) {
            throw new RateCardException("The line names no market.", row);
        }
        currency(cell(cells, CURRENCY).toUpperCase(Locale.ROOT), row);
        var prices = new HashMap<String, Long>();
        for (var category : CATEGORIES) {
            price(cell(cells, category), row).ifPresent(micros -> prices.put(category, micros));
        }
        if (rates.put(Markets.key(market), prices) != null) {
            throw new RateCardException("The market stands in two lines.", row);
        }
    }

    private void currency(String code, int row) {
        if (!CODE.matcher(code).matches()) {
            throw new RateCardException("A currency has three letters, as EUR.", row);
        }
        if (!currency.isEmpty() && !currency.equals(code)) {
            throw new RateCardException(
                    "The line is in another currency. Take the price list of the currency you are billed in.", row);
        }
        currency = code;
    }

    private String cell(List<String> cells, String column) {
        int place = columns.indexOf(column);
        return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }

    private static Optional<Long> price(String cell, int row) {
        if (NONE.contains(cell.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        var price = PRICE.matcher(cell);
        if (!price.matches()) {
            throw new RateCardException("A price is a number, or n/a where there is none.", row);
        }
        return Optional.of(new BigDecimal(price.group(1).replace(',', '.'))
                .movePointRight(6)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
