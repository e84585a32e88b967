package app.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void endsWhereNothingMoreWasRead() {
        assertThat(Page.of(List.of("a", "b"), 2, name -> "after-" + name))
                .isEqualTo(new Page<>(List.of("a", "b"), null));
        assertThat(Page.of(List.<String>of(), 2, name -> name)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void leadsOnFromTheLastItShows() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, name -> "after-" + name))
                .isEqualTo(new Page<>(List.of("a", "b"), "after-b"));
    }

    @Test
    void keepsItsPlaceWhenItsThingsAreChanged() {
        assertThat(new Page<>(List.of("a", "b"), "on").map(String::toUpperCase))
                .isEqualTo(new Page<>(List.of("A", "B"), "on"));
    }

    @Test
    void doesNotChangeWithTheListItWasMadeOf() {
        var list = new ArrayList<>(List.of("a"));
        var page = new Page<>(list, null);
        list.add("b");

        assertThat(page.data()).containsExactly("a");
        assertThatThrownBy(() -> page.data().add("c")).isInstanceOf(UnsupportedOperationException.class);
    }
}
