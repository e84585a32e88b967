package app.parley.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.WindowTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A barcode scanner types into whatever has the focus, as fast as it can, and ends with Enter.
class ScannerTest extends WindowTest {
    private static final int BURSTS = 10_000;
    private static final int AT_ONCE = 20;
    private static final String CODES = "ARGXZLBHOEIJK12345678900AAZZRR8811 QWTYUPSDFCVNM";
    private final Random random = new Random(20_26);
    private final Shop shop = new Shop();
    private final Background direct = Background.direct(hands);
    private final ApprovalsScreen screen =
            new ApprovalsScreen(shop.queue, shop::preferences, direct, heard, shop, (_, _, _) -> {}, hands);

    @AfterEach
    void close() {
        shop.close();
    }

    private Parent open() {
        var root = show(1000, 800, () -> screen.load(look));
        fx(() -> {
            screen.entered();
            return true;
        });
        return root;
    }

    @Test
    void tenThousandBurstsDecideNothing() {
        var drafts = new ArrayList<UUID>();
        for (int i = 0; i < 8; i++) {
            drafts.add(shop.draft("Contact " + i));
        }
        shop.countDown(drafts.get(2));
        var root = open();
        for (int turn = 0; turn < BURSTS / AT_ONCE; turn++) {
            int now = turn;
            fx(() -> {
                turnTo(root, now);
                for (int burst = 0; burst < AT_ONCE; burst++) {
                    scan(root);
                    hands.passMillis(80 + random.nextInt(900));
                }
                return true;
            });
        }
        assertThat(shop.queue.wishes).isEmpty();
        assertThat(shop.went).isEmpty();
        assertThat(drafts).allSatisfy(draft -> assertThat(shop.state(draft)).isIn("pending", "countdown"));
        assertThat(shop.desk.outbox.waiting()).isZero();

        fx(() -> {
            leaveEverything(root);
            root.lookup(".approval-card").requestFocus();
            hands.passMillis(1000);
            key(root, KeyCode.A, "a", false);
            hands.passMillis(100);
            return true;
        });
        assertThat(shop.queue.wishes)
                .as("a hand still decides")
                .singleElement()
                .asString()
                .startsWith("approve");
    }

    @Test
    void aBurstInTheEditorIsTextAndSendsNothing() {
        shop.draft("Ana");
        var root = open();
        fx(() -> {
            hands.passMillis(500);
            key(root, KeyCode.E, "e", false);
            hands.passMillis(500);
            type(root, "4006381A", 5);
            hands.passMillis(5);
            pressed(root, KeyCode.ENTER, true);
            released(root, KeyCode.ENTER);
            hands.passMillis(1000);
            return true;
        });
        assertThat(((DraftArea) find("#draft-text")).getText()).isEqualTo("4006381AGood morning Ana.");
        assertThat(shop.queue.wishes).isEmpty();
        fx(() -> {
            pressed(root, KeyCode.ENTER, true);
            hands.passMillis(100);
            return true;
        });
        assertThat(shop.queue.wishes).containsExactly("approve 4006381AGood morning Ana.");
    }

    @Test
    void aKeyThatIsHeldDoesNotTypeIntoTheEditorItOpened() {
        shop.draft("Ana");
        var root = open();
        fx(() -> {
            hands.passMillis(500);
            for (int i = 0; i < 10; i++) {
                pressed(root, KeyCode.E, false);
                typed(root, "e");
                hands.passMillis(i == 0 ? 400 : 33);
            }
            return true;
        });
        assertThat(((DraftArea) find("#draft-text")).getText()).isEqualTo("Good morning Ana.");
    }

    /// Brings the screen into some state, as by a person, and the focus to somewhere.
    private void turnTo(Parent root, int turn) {
        leaveEverything(root);
        hands.passMillis(500);
        switch (turn % 8) {
            case 0 -> root.lookup(".approval-card").requestFocus();
            case 1 -> root.lookup(".queue-list").requestFocus();
            case 2, 3 -> any(root, ".approval-card .button").requestFocus();
            case 4 -> edit(root);
            case 5 -> {
                key(root, KeyCode.G, "g", false);
                hands.passMillis(500);
            }
            case 6 -> {
                key(root, KeyCode.X, "x", false);
                hands.passMillis(500);
                key(root, KeyCode.B, "b", false);
                hands.passMillis(500);
                root.lookup("#batch-send").requestFocus();
            }
            default -> {
                key(root, KeyCode.R, "r", false);
                hands.passMillis(500);
                any(root, "#reason-3").requestFocus();
            }
        }
    }

    /// Going into the words of a card that counts down holds it: that is wished, and not what is tried here.
    private static void edit(Parent root) {
        if (!root.lookup("#deed-H").isVisible()) {
            root.lookup("#draft-text").requestFocus();
        }
    }

    private Node any(Parent root, String query) {
        List<Node> all = root.lookupAll(query).stream()
                .filter(node -> node instanceof ButtonBase && !node.isDisabled() && node.isVisible())
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    private void leaveEverything(Parent root) {
        hands.passMillis(500);
        pressed(root, KeyCode.ESCAPE, false);
        released(root, KeyCode.ESCAPE);
    }

    private void scan(Parent root) {
        int length = 4 + random.nextInt(17);
        boolean capitals = random.nextBoolean();
        for (int i = 0; i < length; i++) {
            char next = CODES.charAt(random.nextInt(CODES.length()));
            var code = next == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(String.valueOf(next));
            if (capitals && Character.isLetter(next)) {
                pressed(root, KeyCode.SHIFT, false);
            }
            key(root, code, String.valueOf(next), capitals && Character.isLetter(next) && random.nextBoolean());
            hands.passMillis(1 + random.nextInt(40));
        }
        key(root, KeyCode.ENTER, "\r", false);
    }

    private void type(Parent root, String text, int pace) {
        for (char next : text.toCharArray()) {
            key(root, KeyCode.getKeyCode(String.valueOf(next)), String.valueOf(next), false);
            hands.passMillis(pace);
        }
    }

    private static void key(Parent root, KeyCode code, String typed, boolean shift) {
        fire(root, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, shift, false, false, false));
        typed(root, typed);
        released(root, code);
    }

    private static void pressed(Parent root, KeyCode code, boolean control) {
        fire(root, new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, control, false, false));
    }

    private static void typed(Parent root, String typed) {
        fire(root, new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private static void released(Parent root, KeyCode code) {
        fire(root, new KeyEvent(KeyEvent.KEY_RELEASED, "", code.getName(), code, false, false, false, false));
    }

    private static void fire(Parent root, KeyEvent event) {
        var owner = root.getScene().getFocusOwner();
        Event.fireEvent(owner == null ? root : owner, event);
    }
}
