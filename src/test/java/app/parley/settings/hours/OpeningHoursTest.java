package app.parley.settings.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    static OpeningHours shop(String special) {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            week.put(day, HoursText.day("10-14, 16:30-20:30"));
        }
        week.put(DayOfWeek.SATURDAY, HoursText.day("10-14"));
        return new OpeningHours(week, HoursText.special(special));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MADRID).toInstant();
    }

    @Test
    void aShopIsOpenUntilItsBreakAndClosedUntilItEnds() {
        var shop = shop("");
        assertThat(shop.at(at("2026-11-27T11:00"), MADRID)).isEqualTo(new Openness.Open(at("2026-11-27T14:00")));
        assertThat(shop.at(at("2026-11-27T14:00"), MADRID))
                .isEqualTo(new Openness.Closed(at("2026-11-27T14:00"), at("2026-11-27T16:30")));
        assertThat(shop.at(at("2026-11-28T22:00"), MADRID))
                .isEqualTo(new Openness.Closed(at("2026-11-28T14:00"), at("2026-11-30T10:00")));
    }

    @Test
    void aHolidayIsClosedAndADayWithOtherHoursHasThose() {
        var shop = shop("2026-12-24 10-12 Christmas Eve\n2026-12-25..2026-12-27 Christmas");
        assertThat(shop.at(at("2026-12-24T12:30"), MADRID))
                .isEqualTo(new Openness.Closed(at("2026-12-24T12:00"), at("2026-12-28T10:00")));
        assertThat(shop.at(at("2026-12-24T11:30"), MADRID)).isInstanceOf(Openness.Open.class);
    }

    @Test
    void aBarIsOpenPastMidnightAndTwoNightsThatTouchAreOne() {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        week.put(DayOfWeek.FRIDAY, HoursText.day("20-3"));
        week.put(DayOfWeek.SATURDAY, HoursText.day("0-24"));
        week.put(DayOfWeek.SUNDAY, HoursText.day("0:00-2:00"));
        var bar = new OpeningHours(week, List.of());
        assertThat(bar.at(at("2026-11-28T01:00"), MADRID)).isEqualTo(new Openness.Open(at("2026-11-29T02:00")));
        assertThat(bar.at(at("2026-11-27T19:59"), MADRID)).isInstanceOf(Openness.Closed.class);
    }

    @Test
    void theHourThatTheClocksSkipOrRepeatClosesNothing() {
        var week = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        week.put(DayOfWeek.SUNDAY, HoursText.day("1:30-2:30, 4-5"));
        var baker = new OpeningHours(week, List.of());
        assertThat(baker.at(at("2026-03-29T01:45"), MADRID)).isInstanceOf(Openness.Open.class);
        assertThat(baker.at(at("2026-10-25T01:45"), MADRID)).isInstanceOf(Openness.Open.class);
        assertThat(baker.at(at("2026-10-25T03:00"), MADRID)).isInstanceOf(Openness.Closed.class);
    }

    @Test
    void whereNobodySaidHoursItIsAlwaysOpen() {
        assertThat(OpeningHours.UNSAID.at(at("2026-11-29T03:00"), MADRID)).isEqualTo(new Openness.Always());
        var special = new OpeningHours(java.util.Map.of(), HoursText.special("2026-12-25"));
        assertThat(special.at(at("2026-12-25T12:00"), MADRID)).isEqualTo(new Openness.Always());
    }

    @Test
    void onFridayEveningOneSeesWhichWindowsEndBeforeAnybodyIsBack() {
        var shop = shop("2026-11-28 Saturday off");
        var evening = at("2026-11-27T19:00");
        assertThat(unseen(shop, "2026-11-28T18:00", evening)).isTrue();
        assertThat(unseen(shop, "2026-11-30T09:59", evening)).isTrue();
        assertThat(unseen(shop, "2026-11-30T10:30", evening)).isFalse();
        assertThat(unseen(shop, "2026-11-27T20:00", evening)).isFalse();
        assertThat(unseen(shop, "2026-11-28T18:00", at("2026-11-28T12:00"))).isTrue();
        assertThat(OpeningHours.UNSAID.nextClosure(evening, MADRID)).isEmpty();
    }

    private static boolean unseen(OpeningHours shop, String end, Instant now) {
        return shop.nextClosure(now, MADRID)
                .filter(closure -> closure.holds(at(end)))
                .isPresent();
    }

    @Test
    void quietHoursPassMidnight() {
        var quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
        assertThat(quiet.hold(LocalTime.of(23, 0))).isTrue();
        assertThat(quiet.hold(LocalTime.of(7, 59))).isTrue();
        assertThat(quiet.hold(LocalTime.of(8, 0))).isFalse();
        assertThat(new QuietHours(LocalTime.of(13, 0), LocalTime.of(15, 0)).hold(LocalTime.of(15, 0)))
                .isFalse();
    }
}
