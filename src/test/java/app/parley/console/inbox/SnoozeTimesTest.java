package app.parley.console.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnoozeTimesTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private static List<String> local(String now) {
        var at = ZonedDateTime.parse(now + "[Europe/Madrid]").toInstant();
        return SnoozeTimes.at(at, MADRID).stream()
                .map(choice -> choice.key().replace("inbox.snooze.", "") + " "
                        + choice.until().atZone(MADRID).toLocalDateTime())
                .toList();
    }

    @Test
    void offersTheUsualTimesOfAWorkingDay() {
        assertThat(local("2026-11-23T12:00:00+01:00"))
                .containsExactly(
                        "hour 2026-11-23T13:00",
                        "evening 2026-11-23T18:00",
                        "tomorrow 2026-11-24T09:00",
                        "monday 2026-11-30T09:00");
    }

    @Test
    void offersNoEveningThatHasBegun() {
        assertThat(local("2026-11-23T18:00:00+01:00")).noneMatch(choice -> choice.startsWith("evening"));
    }

    @Test
    void goesIntoTheNextDayAroundMidnight() {
        assertThat(local("2026-11-23T23:30:00+01:00"))
                .containsExactly("hour 2026-11-24T00:30", "tomorrow 2026-11-24T09:00", "monday 2026-11-30T09:00");
        assertThat(local("2026-11-24T00:10:00+01:00")).contains("tomorrow 2026-11-25T09:00");
    }

    @Test
    void wakesAtNineOnTheClockAlsoWhenClocksChange() {
        assertThat(local("2026-10-24T20:00:00+02:00")).contains("tomorrow 2026-10-25T09:00", "monday 2026-10-26T09:00");
        assertThat(local("2026-03-28T20:00:00+01:00")).contains("tomorrow 2026-03-29T09:00");
        assertThat(local("2026-03-29T01:30:00+01:00")).contains("hour 2026-03-29T03:30");
    }

    @Test
    void movesAnHourThatDoesNotExistToAfterTheChange() {
        assertThat(SnoozeTimes.of(LocalDate.of(2026, 3, 29), "2:30", MADRID))
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @Test
    void takesATimeAsPeopleTypeIt() {
        var day = LocalDate.of(2026, 11, 24);
        assertThat(SnoozeTimes.of(day, " 9:30 ", MADRID)).contains(Instant.parse("2026-11-24T08:30:00Z"));
        assertThat(SnoozeTimes.of(day, "18:05", MADRID)).contains(Instant.parse("2026-11-24T17:05:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "25:00", "9", "\0", "١٢:٠٠x", ":::"})
    void refusesWhatIsNoTime(String typed) {
        assertThat(SnoozeTimes.of(LocalDate.of(2026, 11, 24), typed, MADRID)).isEmpty();
    }
}
