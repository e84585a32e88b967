package app.parley.settings.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9-13, 16:30-20",
                "9:00–13:00; 16.30 – 20h",
                "16:30 a 20:00, 9h to 13h00",
                " 9 às 13 ,16h30 até 20 "
            })
    void hoursAreReadAsPeopleTypeThem(String typed) {
        assertThat(HoursText.day(HoursText.day(typed))).isEqualTo("9:00-13:00, 16:30-20:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nine to five",
                "9-25",
                "9:60-10",
                "9",
                "9-9",
                "9-14, 13-15",
                "20-2, 21-23",
                "-",
                "9-10, x",
                "1-2,3-4,5-6,7-8,9-10,11-12,13-14",
                "9-13 16-20",
                "99999999999999-3",
                "<b>9-10</b>"
            })
    void whatIsNoHoursIsRefusedInPlainWords(String typed) {
        assertThatThrownBy(() -> HoursText.day(typed)).isInstanceOf(HoursUnclear.class);
    }

    @Test
    void aTextWithoutEndIsRefusedQuickly() {
        assertThatThrownBy(() -> HoursText.day("9-10, ".repeat(100_000))).isInstanceOf(HoursUnclear.class);
        assertThatThrownBy(() -> HoursText.special("2026-12-24 " + "1-2 ".repeat(100_000)))
                .isInstanceOf(HoursUnclear.class);
        assertThatThrownBy(() -> HoursText.special("2026-12-24\n".repeat(1000))).isInstanceOf(HoursUnclear.class);
    }

    @Test
    void specialDaysKeepTheirNameAndHours() {
        var typed =
                "2026-12-24 10:00-14:00, 16:00-18:00 Christmas Eve\n2026-12-25 Christmas\n2026-08-01..2026-08-31 Holidays";
        assertThat(HoursText.special(HoursText.special(typed))).isEqualTo(typed);
        var days = HoursText.special("2027-01-06 24 horas no, 3 Reyes").getFirst();
        assertThat(days.spans()).isEmpty();
        assertThat(days.name()).isEqualTo("24 horas no, 3 Reyes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Christmas",
                "2026-13-01",
                "2026-02-30 x",
                "2026-12-25..2026-12-24",
                "2026-01-01..2028-01-01",
                "24.12.2026"
            })
    void aSpecialDayWithoutADateIsRefused(String typed) {
        assertThatThrownBy(() -> HoursText.special(typed))
                .isInstanceOf(HoursUnclear.class)
                .hasMessageStartingWith("Write special days");
    }
}
