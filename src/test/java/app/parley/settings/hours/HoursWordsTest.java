package app.parley.settings.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class HoursWordsTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final OpeningHours SHOP = OpeningHoursTest.shop("2026-12-08 10-13 Inmaculada\n2026-12-25 Navidad");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MADRID).toInstant();
    }

    @Test
    void theWeekIsSaidInTheCustomersLanguage() {
        var now = at("2026-11-27T17:00");
        assertThat(new HoursWords("en", MADRID).all(SHOP, now))
                .isEqualTo("We are open Monday to Friday 10:00–14:00 and 16:30–20:30; Saturday 10:00–14:00."
                        + " Otherwise than usual: 8 December (Inmaculada) 10:00–13:00;"
                        + " 25 December (Navidad) closed. Open now until 20:30.");
        assertThat(new HoursWords("es", MADRID).all(SHOP, now))
                .startsWith("Abrimos de lunes a viernes 10:00–14:00 y 16:30–20:30; sábado 10:00–14:00.")
                .contains("8 de diciembre (Inmaculada) 10:00–13:00")
                .endsWith("Ahora está abierto hasta las 20:30.");
        assertThat(new HoursWords("pt-BR", MADRID).all(SHOP, now)).startsWith("Abrimos de segunda-feira a sexta-feira");
    }

    @Test
    void whoWritesWhileItIsClosedIsToldWhenSomebodyIsBack() {
        var closed = (Openness.Closed) SHOP.at(at("2026-11-28T22:00"), MADRID);
        assertThat(new HoursWords("es", MADRID).notice(closed, at("2026-11-28T22:00")))
                .hasValueSatisfying(text -> assertThat(text).contains("volvemos el lunes a las 10:00"));
        assertThat(new HoursWords("sw", MADRID).notice(closed, at("2026-11-29T22:00")))
                .hasValueSatisfying(text -> assertThat(text).contains("back tomorrow at 10:00"));
        assertThat(new HoursWords(null, MADRID).notice(closed, at("2026-11-30T08:00")))
                .hasValueSatisfying(text -> assertThat(text).contains("back today at 10:00"));
        assertThat(new HoursWords("pt", MADRID).notice(closed, at("2026-11-10T08:00")))
                .hasValueSatisfying(text -> assertThat(text).contains("segunda-feira, 30 de novembro às 10:00"));
        assertThat(new HoursWords("en", MADRID).notice(new Openness.Closed(null, null), at("2026-11-28T22:00")))
                .isEmpty();
    }
}
