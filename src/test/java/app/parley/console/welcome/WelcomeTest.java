package app.parley.console.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.WindowTest;
import app.parley.desk.DeskFixture;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WelcomeTest extends WindowTest {
    private final DeskFixture shop = new DeskFixture();
    private final List<String> doors = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        shop.close();
    }

    private void open() {
        var welcome = fx(() ->
                new Welcome(background, shop.settings, heard, () -> doors.add("demo"), () -> doors.add("connect")));
        show(1000, 800, () -> welcome.load(look));
        until(() -> ((javafx.scene.control.TextField) find("#welcome-name"))
                .getText()
                .equals("Ruth"));
        fx(() -> {
            welcome.entered();
            return true;
        });
    }

    @Test
    void oneKeyLeadsToTheDemoAndIsRemembered() {
        open();
        press(KeyCode.SPACE);

        until(() -> doors.equals(List.of("demo")));
        assertThat(shop.settings.preferences().welcomed()).isTrue();
        assertThat(shop.settings.preferences().person()).isEqualTo("Ruth");
    }

    @Test
    void saysWhoWorksHereInWhichLanguageAndConnects() {
        open();
        press(KeyCode.SHIFT, KeyCode.TAB);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        until(() -> shop.settings.preferences().language().equals("pt-BR"));
        press(KeyCode.SHIFT, KeyCode.TAB);
        press(KeyCode.SHORTCUT, KeyCode.A);
        type("Ana");
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.SPACE);

        until(() -> doors.equals(List.of("connect")));
        assertThat(shop.settings.preferences().person()).isEqualTo("Ana");
        assertThat(shop.settings.preferences().welcomed()).isTrue();
    }

    @Test
    void noDoorOpensWithoutAName() {
        open();
        press(KeyCode.SHIFT, KeyCode.TAB);
        press(KeyCode.SHIFT, KeyCode.TAB);
        press(KeyCode.SHORTCUT, KeyCode.A);
        press(KeyCode.DELETE);
        press(KeyCode.TAB);
        press(KeyCode.TAB);
        press(KeyCode.SPACE);

        assertThat(doors).isEmpty();
        assertThat(robot.lookup(".danger-text").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText()).contains("200"));
        assertThat(shop.settings.preferences().welcomed()).isFalse();
    }
}
