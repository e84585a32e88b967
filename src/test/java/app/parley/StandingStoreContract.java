package app.parley;

import static app.parley.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.outbox.standing.Concern;
import app.parley.outbox.standing.NumberStanding;
import app.parley.outbox.standing.Quality;
import app.parley.storage.Ids;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What keeps how our numbers stand at WhatsApp.
interface StandingStoreContract {

    Storage storage();

    @Test
    default void theStandingOfANumberTakesThePlaceOfTheOneBefore() {
        var store = storage().standings;
        assertThat(store.standing("s-1")).isEmpty();
        store.put(new NumberStanding("s-1", null, Quality.UNKNOWN, null, NOW));
        var told = new NumberStanding("s-1", 2000L, Quality.LOW, 80, NOW.plusSeconds(1));
        store.put(told);
        assertThat(store.standing("s-1")).contains(told);
    }

    @Test
    default void aConcernIsUnsettledUntilSomebodyDealtWithIt() {
        var store = storage().standings;
        var end = NOW.plus(Duration.ofDays(3));
        var concern = new Concern(Ids.next(), Concern.Kind.NO_FIRST_WORDS, null, NOW, end, null);
        store.put(concern);
        assertThat(store.unsettled()).contains(concern);
        var settled = new Concern(concern.id(), concern.kind(), "a word", NOW, end, NOW);
        store.put(settled);
        assertThat(store.unsettled()).doesNotContain(concern, settled);
        assertThat(store.concern(concern.id())).contains(settled);
    }

    @Test
    default void thoseWrittenToFirstAreCounted() {
        var store = storage().standings;
        var then = NOW.plus(Duration.ofDays(400));
        var ana = Samples.keptContact(storage(), "Ana", "351910000071").id();
        var bo = Samples.keptContact(storage(), "Bo", "351910000072").id();
        store.began(ana, then);
        store.began(bo, then.plusSeconds(1));
        store.began(ana, then.plusSeconds(2));
        assertThat(store.begunSince(then)).isEqualTo(2);
        assertThat(store.begun(2)).contains(then.plusSeconds(1));
        assertThat(store.begun(1)).contains(then.plusSeconds(2));
        store.forget(ana);
        assertThat(store.began(ana)).isEmpty();
        assertThat(store.began(bo)).contains(then.plusSeconds(1));
    }
}
