package app.parley.insight;

import app.parley.storage.Resources;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// How many messages of a category are free each calendar month and number, from `allowances.json`.
@JsonIgnoreProperties("about")
record Allowances(List<Allowance> allowances) {

    /// @param category as Meta writes it
    record Allowance(String category, LocalDate from, int messages) {}

    static final Allowances SHIPPED = shipped();

    private static Allowances shipped() {
        try {
            var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
            return mapper.readValue(Resources.text(Allowances.class, "allowances.json"), Allowances.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("allowances.json cannot be read", e);
        }
    }

    /// Zero where none are free.
    int messages(String category, LocalDate day) {
        return allowances.stream()
                .filter(allowance -> allowance.category().equals(category)
                        && !allowance.from().isAfter(day))
                .max(Comparator.comparing(Allowance::from))
                .map(Allowance::messages)
                .orElse(0);
    }
}
