package app.parley.connector.model;

import app.parley.storage.Resources;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What models cost, from `prices.json`.
@JsonIgnoreProperties("about")
record Prices(List<Price> prices) {
    /// Ends of a name that do not change the price: `-preview`, `-latest`, `-001`, `-preview-09-2026`.
    private static final Pattern SAME_PRICE = Pattern.compile("(-(preview|latest|\\d+))*");

    record Price(
            String model,
            LocalDate from,
            @JsonProperty("up_to") @Nullable Integer upTo,
            BigDecimal input,
            BigDecimal output) {
        boolean fits(String name, int tokensIn, LocalDate today) {
            return name.startsWith(model)
                    && SAME_PRICE.matcher(name.substring(model.length())).matches()
                    && !from.isAfter(today)
                    && (upTo == null || tokensIn <= upTo);
        }

        int most() {
            return upTo == null ? Integer.MAX_VALUE : upTo;
        }
    }

    static Prices shipped() {
        try {
            var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
            return mapper.readValue(Resources.text(Prices.class, "prices.json"), Prices.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("prices.json cannot be read", e);
        }
    }

    /// Millionths of a dollar, rounded up; empty for a model whose price is not known that day.
    OptionalLong micros(String model, int tokensIn, int tokensOut, LocalDate today) {
        return prices.stream()
                .filter(price -> price.fits(model, tokensIn, today))
                .max(Comparator.comparing(Price::from)
                        .thenComparing(Comparator.comparingInt(Price::most).reversed()))
                .map(price -> total(price, tokensIn, tokensOut))
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /// Dollars per million tokens are millionths of a dollar per token.
    private static long total(Price price, int tokensIn, int tokensOut) {
        return price.input()
                .multiply(BigDecimal.valueOf(tokensIn))
                .add(price.output().multiply(BigDecimal.valueOf(tokensOut)))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
