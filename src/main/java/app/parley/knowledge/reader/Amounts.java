package app.parley.knowledge.reader;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the prices of one table. Whether a dot or a comma parts the cents is told by all of its prices together.
final class Amounts {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("R$", "BRL"),
            Map.entry("US$", "USD"),
            Map.entry("MX$", "MXN"),
            Map.entry("S/", "PEN"),
            Map.entry("₹", "INR"),
            Map.entry("₡", "CRC"),
            Map.entry("₲", "PYG"),
            Map.entry("Bs", "BOB"));
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,'’\\h]\\d+)*");
    private static final Pattern GAPS = Pattern.compile("['’\\h]");
    private static final Pattern CENTS = Pattern.compile(".*([.,])\\d{1,2}");
    private static final Pattern ONE_GROUP = Pattern.compile("[1-9]\\d{0,2}([.,])\\d{3}");
    private static final Pattern AFTER_NUMBER = Pattern.compile("^[,.]?-(?!\\d)");

    private final @Nullable Character cents;

    private Amounts(@Nullable Character cents) {
        this.cents = cents;
    }

    /// @param currency ISO 4217; null where the price does not say
    record Amount(BigDecimal figure, @Nullable String currency) {}

    /// @param prices all of a column
    static Amounts of(Collection<String> prices) {
        int dots = 0;
        int commas = 0;
        for (var price : prices) {
            var number = NUMBER.matcher(price);
            if (number.find()) {
                var cents = CENTS.matcher(GAPS.matcher(number.group()).replaceAll(""));
                if (cents.matches()) {
                    dots += cents.group(1).equals(".") ? 1 : 0;
                    commas += cents.group(1).equals(",") ? 1 : 0;
                }
            }
        }
        return new Amounts(dots == commas ? null : dots > commas ? Character.valueOf('.') : Character.valueOf(','));
    }

    /// @throws IllegalArgumentException if it is none, or could be two
    Amount read(String price) {
        var number = NUMBER.matcher(price);
        if (!number.find()) {
            throw new IllegalArgumentException("price: \"" + shown(price) + "\" is no amount");
        }
        var before = price.substring(0, number.start()).strip();
        var after = AFTER_NUMBER
                .matcher(price.substring(number.end()).strip())
                .replaceAll("")
                .strip();
        if (before.startsWith("-") || before.endsWith("-")) {
            throw new IllegalArgumentException("price: must not be negative");
        }
        if (!before.isEmpty() && !after.isEmpty()) {
            throw new IllegalArgumentException("price: \"" + shown(price) + "\" is no amount");
        }
        var beside = before.isEmpty() ? after : before;
        return new Amount(figure(number.group()), beside.isEmpty() ? null : currency(beside, price));
    }

    private BigDecimal figure(String number) {
        var bare = GAPS.matcher(number).replaceAll("");
        if (bare.length() > 30) {
            throw new IllegalArgumentException("price: has too many digits");
        }
        int dot = bare.lastIndexOf('.');
        int comma = bare.lastIndexOf(',');
        if (dot >= 0 && comma >= 0) {
            return parted(bare, dot > comma ? '.' : ',');
        }
        if (dot < 0 && comma < 0) {
            return new BigDecimal(bare);
        }
        char mark = dot >= 0 ? '.' : ',';
        boolean single = bare.indexOf(mark) == bare.lastIndexOf(mark);
        if (!single) {
            return parted(bare, mark == '.' ? ',' : '.');
        }
        if (!ONE_GROUP.matcher(bare).matches()) {
            return parted(bare, mark);
        }
        if (cents == null) {
            throw new IllegalArgumentException("price: \"" + bare
                    + "\" can be read in two ways; write it with its cents, as " + exact(bare, mark));
        }
        return parted(bare, cents);
    }

    private static String exact(String bare, char mark) {
        return bare.replace(String.valueOf(mark), "") + (mark == '.' ? ",00" : ".00");
    }

    /// The number in which that mark parts the cents, and the other one thousands.
    private static BigDecimal parted(String bare, char cents) {
        var other = cents == '.' ? "," : ".";
        var plain = bare.replace(other, "").replace(cents, '.');
        if (plain.indexOf('.') != plain.lastIndexOf('.')) {
            throw new IllegalArgumentException("price: \"" + bare + "\" is no amount");
        }
        return new BigDecimal(plain);
    }

    private static @Nullable String currency(String beside, String price) {
        if (beside.equals("$")) {
            return null;
        }
        var code = code(beside);
        if (code == null) {
            throw new IllegalArgumentException("price: \"" + shown(price) + "\" is no amount");
        }
        return code;
    }

    /// The currency that a sign or a code stands for; null for none, and for a dollar of which nobody knows the
    /// country.
    static @Nullable String code(String sign) {
        var bare = sign.strip();
        for (var each : SIGNS.entrySet()) {
            if (each.getKey().equalsIgnoreCase(bare)) {
                return each.getValue();
            }
        }
        var word = bare.toUpperCase(Locale.ROOT);
        if (word.equals("EUROS") || word.equals("EURO")) {
            return "EUR";
        }
        try {
            return word.length() == 3 ? Currency.getInstance(word).getCurrencyCode() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// The currency that a head names, as in `Price (EUR)` or `Preço R$`; null if it names none.
    static @Nullable String inHead(String head) {
        for (var part : head.split("[\\s()\\[\\]]+", -1)) {
            boolean isCode = part.length() == 3 && part.equals(part.toUpperCase(Locale.ROOT)) && !part.equals("PVP");
            if (isCode || SIGNS.containsKey(part)) {
                var code = code(part);
                if (code != null) {
                    return code;
                }
            }
        }
        return null;
    }

    /// A head in small letters without the currency at its end.
    static String withoutCurrency(String head) {
        int gap = head.lastIndexOf(' ');
        if (gap < 0) {
            return head;
        }
        var last = head.substring(gap + 1);
        return last.equals("r") || last.equals("euros") || last.length() == 3 && code(last) != null
                ? head.substring(0, gap)
                : head;
    }

    /// As few digits as tell the number apart, never with an exponent.
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String shown(String price) {
        return price.length() > 40 ? price.substring(0, 40) + "…" : price;
    }
}
