package app.parley.connector.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Money as the API says it, in US dollars; inside it is counted in millionths.
final class Dollars {
    private static final int DECIMALS = 6;

    private Dollars() {}

    static @Nullable BigDecimal of(@Nullable Long micros) {
        if (micros == null) {
            return null;
        }
        var dollars = BigDecimal.valueOf(micros, DECIMALS).stripTrailingZeros();
        return dollars.scale() < 0 ? dollars.setScale(0, RoundingMode.UNNECESSARY) : dollars;
    }

    /// @param dollars not so many that their millionths could not be counted
    static long micros(BigDecimal dollars) {
        return dollars.movePointRight(DECIMALS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
