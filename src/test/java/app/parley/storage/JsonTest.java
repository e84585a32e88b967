package app.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {
    private record Choices(
            Duration undo, boolean stopped, @Nullable String name, List<String> tags, Instant at) {}

    private static final Choices DEFAULTS =
            new Choices(Duration.ofSeconds(5), false, "shop", List.of("a"), Instant.parse("2026-11-23T09:00:00.500Z"));

    @Test
    void givesAFactBackAsItWas() {
        assertThat(Json.read(Json.text(DEFAULTS), Choices.class)).isEqualTo(DEFAULTS);
    }

    @Test
    void writesTimesAsAnybodyReadsThem() {
        assertThat(Json.text(DEFAULTS)).contains("\"PT5S\"").contains("\"2026-11-23T09:00:00.500Z\"");
    }

    @Test
    void takesFromOldChoicesOnlyWhatTheySay() {
        assertThat(Json.over(DEFAULTS, "{\"undo\":\"PT9S\",\"name\":null}"))
                .isEqualTo(new Choices(Duration.ofSeconds(9), false, null, List.of("a"), DEFAULTS.at()));
        assertThat(Json.over(DEFAULTS, "{}")).isEqualTo(DEFAULTS);
    }

    @Test
    void overlooksWhatAnotherVersionWrote() {
        assertThat(Json.over(DEFAULTS, "{\"stopped\":true,\"colour\":\"red\"}"))
                .isEqualTo(new Choices(Duration.ofSeconds(5), true, "shop", List.of("a"), DEFAULTS.at()));
    }

    @Test
    void saysWhatIsUnreadableAndNotWhatItSays() {
        assertThatThrownBy(() -> Json.read("{\"undo\":\"secret words\"}", Choices.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a kept Choices is unreadable");
        assertThatThrownBy(() -> Json.over(DEFAULTS, "{\"undo\":\"secret words\"}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a kept Choices is unreadable");
    }

    @Test
    void readsMapsInTheirOwnTypes() {
        assertThat(Json.map("{\"a\":1,\"b\":[\"x\"],\"c\":{\"d\":true}}"))
                .isEqualTo(Map.of("a", 1, "b", List.of("x"), "c", Map.of("d", true)));
    }
}
