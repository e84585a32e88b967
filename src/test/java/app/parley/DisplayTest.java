package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class DisplayTest {

    @Test
    void isWhereTheEnvironmentNamesOne() {
        assertThat(Display.isThere(Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Display.isThere(Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
    }

    @Test
    void isNotOnAServer() {
        assertThat(Display.isThere(Map.of())).isFalse();
        assertThat(Display.isThere(Map.of("DISPLAY", " "))).isFalse();
    }
}
