package app.parley;

import static app.parley.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.conversation.MessageId;
import app.parley.insight.Charge;
import app.parley.insight.Pricing;
import app.parley.insight.RateCard;
import app.parley.insight.Standing;
import app.parley.insight.Volume;
import app.parley.storage.Ids;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What keeps charges and price lists.
interface ChargeStoreContract {
    Pricing SERVICE = new Pricing("service", "regular", true);
    LocalDate DAY = LocalDate.of(2026, 11, 23);

    Storage storage();

    private static Charge charge(String number, @Nullable Standing standing) {
        return new Charge(new MessageId(Ids.next()), number, "ES", SERVICE, standing == null ? null : DAY, standing);
    }

    @Test
    default void aChargeIsKeptAndGrowsWithWhatIsTold() {
        var store = storage().charges;
        var open = new Charge(new MessageId(Ids.next()), "n-1", "PT", null, DAY, null);
        store.put(open);
        assertThat(store.find(open.message())).contains(open);
        var told = new Charge(open.message(), "n-1", "PT", SERVICE, DAY, Standing.CHARGED);
        store.put(told);
        assertThat(store.find(open.message())).contains(told);
        assertThat(store.find(new MessageId(Ids.next()))).isEmpty();
    }

    @Test
    default void whatWasDeliveredIsCountedByDayNumberAndKind() {
        var store = storage().charges;
        store.put(charge("n-2", Standing.CHARGED));
        store.put(charge("n-2", Standing.CHARGED));
        store.put(charge("n-2", Standing.ALLOWANCE));
        store.put(charge("n-2", Standing.FREE));
        store.put(charge("n-2", Standing.ENTRY_POINT));
        store.put(charge("n-2", null));
        assertThat(store.allowed("n-2", "service", DAY.withDayOfMonth(1), DAY.plusDays(1)))
                .isEqualTo(2);
        assertThat(store.allowed("n-2", "service", DAY.plusDays(1), DAY.plusDays(9)))
                .isZero();
        assertThat(store.volumes(DAY, DAY.plusDays(1)))
                .filteredOn(volume -> volume.phoneNumberId().equals("n-2"))
                .containsExactlyInAnyOrder(
                        new Volume("n-2", "ES", "service", Standing.CHARGED, DAY, 2),
                        new Volume("n-2", "ES", "service", Standing.ALLOWANCE, DAY, 1),
                        new Volume("n-2", "ES", "service", Standing.FREE, DAY, 1),
                        new Volume("n-2", "ES", "service", Standing.ENTRY_POINT, DAY, 1));
        assertThat(store.volumes(DAY.minusDays(5), DAY)).isEmpty();
    }

    @Test
    default void aPriceListTakesThePlaceOfOneFromTheSameDay() {
        var store = storage().charges;
        var first = new RateCard("EUR", DAY, NOW, Map.of("spain", Map.of("service", 20_000L)));
        var later = new RateCard("EUR", DAY.plusMonths(1), NOW, Map.of("spain", Map.of("service", 21_000L)));
        var again = new RateCard("EUR", DAY, NOW, Map.of("spain", Map.of("service", 19_000L)));
        store.put(later);
        store.put(first);
        assertThat(store.cards()).containsExactly(first, later);
        store.put(again);
        assertThat(store.cards()).containsExactly(again, later);
    }
}
