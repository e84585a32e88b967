package app.parley.console.parts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Numbers as somebody types them into a form.
public final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,6})?");
    private static final int MICROS = 6;

    private Numbers() {}

    public static OptionalLong whole(String typed) {
        return WHOLE.matcher(typed).matches() ? OptionalLong.of(Long.parseLong(typed)) : OptionalLong.empty();
    }

    /// An amount with a point or a comma, in millionths.
    public static Optional<Long> micros(String typed) {
        return AMOUNT.matcher(typed).matches()
                ? Optional.of(new BigDecimal(typed.replace(',', '.'))
                        .movePointRight(MICROS)
                        .longValueExact())
                : Optional.empty();
    }

    public static String amount(long micros) {
        return BigDecimal.valueOf(micros, MICROS).stripTrailingZeros().toPlainString();
    }
}
