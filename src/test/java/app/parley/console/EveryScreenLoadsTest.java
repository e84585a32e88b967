package app.parley.console;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.Texts;
import app.parley.console.kit.WindowTest;
import app.parley.desk.DeskFixture;
import app.parley.desk.settings.Preferences;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each screen in the whole window, in each theme and language, full and empty, without a word from the style
/// sheets.
class EveryScreenLoadsTest extends WindowTest {
    private static final List<String> PLACES = List.of(
            "welcome",
            "inbox",
            "approvals",
            "strip",
            "knowledge",
            "templates",
            "agents",
            "simulations",
            "connect",
            "settings/you",
            "settings/whatsapp",
            "settings/model",
            "settings/agents",
            "settings/approvals",
            "settings/replies",
            "settings/appearance",
            "settings/notifications",
            "settings/costs",
            "settings/data");

    private final Logger styles = Logger.getLogger("javafx.css");
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final ListChangeListener<CssParser.ParseError> parsed =
            change -> change.getList().forEach(error -> complaints.add(error.getMessage()));
    private final Handler heardStyles = new Handler() {
        @Override
        public void publish(LogRecord said) {
            complaints.add(said.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final DeskFixture desk = new DeskFixture();

    @BeforeEach
    void listen() {
        styles.addHandler(heardStyles);
        CssParser.errorsProperty().addListener(parsed);
    }

    @AfterEach
    void close() {
        styles.removeHandler(heardStyles);
        CssParser.errorsProperty().removeListener(parsed);
        desk.close();
    }

    static Stream<Arguments> everywhere() {
        return PLACES.stream()
                .flatMap(place -> Stream.of(Preferences.Theme.LIGHT, Preferences.Theme.DARK)
                        .flatMap(
                                theme -> Stream.of("en", "pt-BR", "es").map(code -> Arguments.of(place, theme, code))));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void loadsWithoutAWarning(String place, Preferences.Theme theme, String language) {
        var asked = desk.says(desk.contact("أميرة حسن", "34600000001"), "مرحباً، هل أنتم مفتوحون اليوم؟");
        desk.drafts(asked, "Until eight.");
        var preferences = new Preferences(
                DeskFixture.RUTH, theme, language, false, true, false, false, Set.of(), !place.equals("welcome"));
        var opened = new Workplace[1];

        show(1000, 800, () -> {
            opened[0] = workplace(preferences);
            return opened[0].root();
        });
        fx(() -> {
            opened[0].begin();
            go(opened[0], place);
            hands.passMillis(1000);
            opened[0].root().applyCss();
            opened[0].root().layout();
            return true;
        });

        assertThat(complaints).isEmpty();
        assertThat(fx(() -> opened[0].root().lookupAll(".label").size())).isGreaterThan(5);
        fx(() -> {
            opened[0].close();
            return true;
        });
    }

    private static void go(Workplace workplace, String place) {
        switch (place) {
            case "welcome" -> {}
            case "strip" -> workplace.strip(true);
            default -> workplace.open(place);
        }
    }

    private Workplace workplace(Preferences preferences) {
        return new Workplace(
                new Host.Opened(desk.desks(), _ -> {}),
                preferences,
                Background.onFxThread(Runnable::run, hands),
                theme(),
                new Nothing(),
                hands);
    }

    private static final class Nothing implements Workplace.Window {
        @Override
        public void waiting(long count, Preferences preferences, Texts texts) {}

        @Override
        public void quit() {}

        @Override
        public void startAgain() {}

        @Override
        public void narrow(boolean on) {}
    }
}
