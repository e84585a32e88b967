package app.parley.console.connect;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.connector.doctor.Checkup;
import app.parley.connector.doctor.Setup;
import app.parley.connector.simulator.Simulator;
import app.parley.connector.simulator.SimulatorSettings;
import app.parley.connector.tunnel.Funnel;
import app.parley.connector.tunnel.NamedTunnel;
import app.parley.console.kit.WindowTest;
import app.parley.console.media.Outlet;
import app.parley.desk.DeskFixture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The wizard by keyboard alone, against the simulator's account.
class ConnectTest extends WindowTest {
    private static final String TOKEN = "EAAtoken0123456789";
    private static final String SECRET = "appsecret0123456789";
    private static final int TABS = 30;
    private final DeskFixture shop = new DeskFixture();
    private final List<String> ways = new CopyOnWriteArrayList<>();
    private final List<String> browsed = new CopyOnWriteArrayList<>();
    private final Simulator simulator = new Simulator(
            new SimulatorSettings("106540352242922", "102290129340398", "+34 986 555 010", TOKEN, SECRET, 1, 1),
            InstantSource.system(),
            (_, _) -> {});
    private Connect connect;

    @AfterEach
    void close() {
        fx(() -> {
            connect.close();
            return true;
        });
        simulator.close();
        shop.close();
    }

    private void open() {
        var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        shop.examiner = new Checkup(
                access -> new Setup(
                        Path.of("target"),
                        here,
                        here,
                        access,
                        List.copyOf(access.values()),
                        simulator.baseUrl(),
                        "v25.0",
                        ""),
                Map.of(),
                new Funnel("", 8481),
                new NamedTunnel(""),
                InstantSource.system());
        connect = fx(() -> new Connect(
                background, shop.desks(), heard, new Browser(), () -> ways.add("left"), () -> ways.add("again")));
        show(1000, 800, () -> connect.load(look));
        fx(() -> {
            connect.entered();
            return true;
        });
        until(() -> !find("#connect-next").isDisabled() && focused() instanceof RadioButton);
    }

    private javafx.scene.Node focused() {
        return find("#connect-next").getScene().getFocusOwner();
    }

    private void step(int number) {
        until(() -> ((Label) find("#connect-step")).getText().startsWith("Step " + number + " "));
    }

    private void tabTo(String id) {
        for (int i = 0; i < TABS; i++) {
            if (id.equals(fx(this::focused).getId())) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("no way by keyboard to " + id);
    }

    private void toTheToken() {
        open();
        press(KeyCode.ENTER);
        step(2);
        press(KeyCode.ENTER);
        step(3);
        press(KeyCode.ENTER);
        step(4);
    }

    @Test
    void leadsFromTheFirstQuestionToAPassedCheckAndAKeptConnection() {
        toTheToken();
        type(TOKEN);
        press(KeyCode.TAB);
        type(SECRET);
        press(KeyCode.ENTER);
        step(5);
        assertThat(((RadioButton) fx(this::focused)).getText()).contains("+34 986 555 010");
        press(KeyCode.ENTER);
        step(6);
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        step(7);
        until(() -> ((Label) find("#connect-sum")).getText().equals("Nothing is broken"));
        press(KeyCode.ENTER);
        step(8);
        press(KeyCode.ENTER);

        until(() -> ways.equals(List.of("again")));
        assertThat(shop.keptSecrets)
                .containsEntry("PARLEY_WHATSAPP_ACCESS_TOKEN", TOKEN)
                .containsEntry("PARLEY_WHATSAPP_APP_SECRET", SECRET);
    }

    @Test
    void guessesTheBillOfAMonthAsOneTypes() {
        open();
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        step(2);
        press(KeyCode.SHORTCUT, KeyCode.A);
        type("23");
        until(() -> ((Label) find("#connect-bill-sum")).getText().contains("$21.40"));
        press(KeyCode.SHORTCUT, KeyCode.A);
        type("5");
        until(() -> ((Label) find("#connect-bill-sum")).getText().contains("$0.00"));
        type("x");
        until(() -> !find("#connect-bill-sum").isVisible());
        press(KeyCode.ENTER);
        step(3);
    }

    @Test
    void aWrongTokenIsNamedWithItsFix() {
        toTheToken();
        type("EAAwrong");
        press(KeyCode.ENTER);

        until(() -> ((Label) find("#connect-problem")).getText().startsWith("Meta does not accept the access token"));
        step(4);
    }

    @Test
    void sharingAPhoneOpensMetasPageOnceBothIdsAreTyped() {
        open();
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        step(2);
        press(KeyCode.ENTER);
        step(3);
        assertThat(fx(() -> find("#connect-signup").isDisabled())).isTrue();
        tabTo("connect-access-signup_app_id");
        type("1234567890");
        press(KeyCode.TAB);
        type("987654321");
        until(() -> !find("#connect-signup").isDisabled());
        press(KeyCode.SHIFT, KeyCode.TAB);
        press(KeyCode.SHIFT, KeyCode.TAB);
        press(KeyCode.SPACE);

        until(() -> browsed.size() == 1);
        assertThat(browsed.getFirst()).contains("app_id=1234567890", "config_id=987654321");
    }

    @Test
    void goesBackByKeyAndLeavesByEscape() {
        toTheToken();
        press(KeyCode.ALT, KeyCode.LEFT);
        step(3);
        press(KeyCode.ESCAPE);

        until(() -> ways.equals(List.of("left")));
        assertThat(shop.keptSecrets).isEmpty();
    }

    private final class Browser implements Outlet {
        @Override
        public void browse(String url) {
            browsed.add(url);
        }

        @Override
        public void open(Path file) {}

        @Override
        public Optional<Path> whereTo(String name) {
            return Optional.empty();
        }
    }
}
