package app.parley.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneSpellingsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "5541987654321, 554187654321",
        "5511991234567, 551191234567",
        "5585961234567, 558561234567",
        "5215512345678, 525512345678",
        "5219981234567, 529981234567",
        "5491123456789, 541123456789",
        "5492994567890, 542994567890",
        "5493764123456, 543764123456"
    })
    void aMobileNumberMayBeWrittenInTwoWays(String one, String other) {
        assertThat(PhoneSpellings.others(one)).containsExactly(other);
        assertThat(PhoneSpellings.others(other)).containsExactly(one);
        assertThat(PhoneSpellings.alike(one, other)).isTrue();
    }

    /// Landlines, other countries, other lengths, and what is no number at all.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "554133334444",
                "5541933334444",
                "550187654321",
                "55418765432",
                "55419876543210",
                "551987654321a",
                "521551234567",
                "52155123456789",
                "5211512345678",
                "52551234567",
                "549112345678",
                "54911234567890",
                "549912345678",
                "34600111222",
                "351910000111",
                "15550001111",
                "+5541987654321",
                "PT.81001",
                "55",
                ""
            })
    void everyOtherNumberIsWrittenInOneWay(String phone) {
        assertThat(PhoneSpellings.others(phone)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5541987654321, 554187654322", "554187654321, ", ", 554187654321", "34600111222, 34600111223"})
    void differentNumbersAreNotAlike(String one, String other) {
        assertThat(PhoneSpellings.alike(one, other)).isFalse();
    }
}
