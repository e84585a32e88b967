package app.parley.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateCardReaderTest {
    private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
    private static final String HEAD =
            "market,currency,marketing,utility,authentication,authentication-international,service\n";

    private static RateCard read(String text) {
        return RateCardReader.read(text, FROM, Instant.EPOCH);
    }

    private static Map<String, Long> spain(String text) {
        return read(text).rates().getOrDefault("spain", Map.of());
    }

    @Test
    void readsMetasColumnsInMillionths() {
        assertThat(spain(HEAD + "Spain,USD,0.0707,0.0200,0.0200,n/a,0.0200\n"))
                .isEqualTo(Map.of(
                        "marketing", 70_700L, "utility", 20_000L, "authentication", 20_000L, "service", 20_000L));
    }

    @Test
    void noPriceIsNotAPriceOfZero() {
        var prices = spain(HEAD + "Spain,USD,0,n/a,--,,0.0000\n");
        assertThat(prices).isEqualTo(Map.of("marketing", 0L, "service", 0L));
    }

    @Test
    void takesTheFileAsSpreadsheetsLeaveIt() {
        var text = "\uFEFFRate card\r\n\r\nMarket;Currency;Marketing;Authentication–International;Service\r\n"
                + "\"Spain\";eur;\"€ 0,0615\";;0,0171\r\n;;;;\r\n";
        assertThat(read(text).currency()).isEqualTo("EUR");
        assertThat(spain(text)).isEqualTo(Map.of("marketing", 61_500L, "service", 17_100L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "hello",
                "market,price\nSpain,1\n",
                "{\"market\":\"Spain\"}",
                "<html><body>market,currency,service</body></html>",
                "market,currency,service\n",
                "\0\0\0\0"
            })
    void whatIsNoPriceListIsRefusedAsAWhole(String text) {
        assertThatExceptionOfType(RateCardException.class)
                .isThrownBy(() -> read(text))
                .matches(e -> e.row() == 0)
                .withMessageContaining("market, currency");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Spain,USD,abc,,,,|A price is a number",
                "Spain,USD,-0.01,,,,|A price is a number",
                "Spain,USD,1e9,,,,|A price is a number",
                "Spain,USD,=1+1,,,,|A price is a number",
                "Spain,USD,99999,,,,|A price is a number",
                "Spain,dollars,0.01,,,,|three letters",
                "Spain,,0.01,,,,|three letters",
                ",USD,0.01,,,,|names no market",
                "France,EUR,0.01,,,,|another currency",
                "Italy,USD,0.01,,,,|in two lines"
            })
    void aBrokenLineIsNamed(String line, String why) {
        assertThatExceptionOfType(RateCardException.class)
                .isThrownBy(() -> read(HEAD + "Italy,USD,0.01,,,,\n" + line + "\n"))
                .matches(e -> e.row() == 3)
                .withMessageContaining(why);
    }

    @Test
    void aHugeFileIsRefusedBeforeItIsRead() {
        assertThatExceptionOfType(RateCardException.class)
                .isThrownBy(() -> read(HEAD + "x".repeat(2_000_000)))
                .withMessageContaining("too large");
    }

    @Test
    void aCountryWithoutALineOfItsOwnBelongsToItsPartOfTheWorld() {
        var card = read(HEAD
                + "Spain,USD,,,,,0.02\nRest of Western Europe,USD,,,,,0.0171\nTürkiye,USD,,,,,0.0009\n"
                + "rest of central and east europe,USD,,,,,0.0212\nOther,USD,,,,,0.0077\n");
        assertThat(List.of("ES", "PT", "PL", "TR", "BS", "ZZ"))
                .extracting(region -> card.micros(region, "service").orElseThrow())
                .containsExactly(20_000L, 17_100L, 21_200L, 900L, 7_700L, 7_700L);
        assertThat(card.micros("ES", "marketing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "34600111222,,ES",
        "5511988887777,,BR",
        "18095551234,,DO",
        "12125551234,,US",
        "12425551234,,BS",
        "79161234567,,RU",
        "999123,,ZZ",
        ",ES.44120099887766554433,ES",
        ",XX.1,ZZ",
        ",nonsense,ZZ",
        ",,ZZ"
    })
    void aNumberOrAUserIdTellsTheCountry(String phone, String userId, String region) {
        assertThat(Markets.SHIPPED.region(phone, userId)).isEqualTo(region);
    }
}
