package app.parley.console.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Navigator;
import app.parley.console.kit.WindowTest;
import app.parley.desk.DeskFixture;
import app.parley.desk.knowledge.ItemKind;
import app.parley.desk.knowledge.ItemWords;
import app.parley.desk.knowledge.ItemsWish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drives what is known by keyboard alone.
class KnowledgeScreenTest extends WindowTest {
    private final DeskFixture shop = new DeskFixture();
    private final List<UUID> opened = new CopyOnWriteArrayList<>();
    private final List<String> gone = new CopyOnWriteArrayList<>();
    private List<Path> chosen = List.of();
    private KnowledgeScreen screen;

    @TempDir
    private Path folder;

    private final Navigator navigator = new Navigator() {
        @Override
        public void go(String name) {
            gone.add(name);
        }

        @Override
        public void openConversation(UUID conversation) {
            opened.add(conversation);
        }

        @Override
        public void openDraft(UUID draft) {}
    };

    @AfterEach
    void close() {
        if (screen != null) {
            fx(() -> {
                screen.close();
                return true;
            });
        }
        shop.close();
        assertThat(heard.problems).isEmpty();
    }

    private void open() {
        screen = fx(() -> new KnowledgeScreen(
                shop.knowledgeDesk,
                shop.foundDesk,
                shop.simulationsDesk,
                () -> DeskFixture.RUTH,
                background,
                heard,
                navigator,
                hands,
                _ -> chosen));
        show(1300, 900, () -> screen.load(look));
        until(() -> find("#knowledge-list").getOpacity() == 1
                || robot.lookup(".blank .pane-title").queryAll().size() > 1);
        fx(() -> {
            screen.entered();
            return true;
        });
    }

    private void known(String question, String answer) {
        shop.knowledgeDesk.add(
                new ItemWords(ItemKind.ENTRY, question, answer, "", "", "", "", "", "", ""), DeskFixture.RUTH);
    }

    private UUID asked(String question) {
        var ana = shop.contact("Ana", "34600000001");
        var message = shop.says(ana, question);
        var conversation = message.conversation().id();
        shop.gaps.missed(message.message().id(), List.of(), question, ana.id(), conversation);
        return conversation.value();
    }

    private boolean focused(String id) {
        var owner = find("#knowledge-list").getScene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    private void untilFocused(String id) {
        until(() -> focused(id));
    }

    private void tabTo(String id) {
        for (int i = 0; i < 40; i++) {
            if (fx(() -> focused(id))) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("no way by keyboard to " + id);
    }

    private boolean shows(String words) {
        return robot.lookup(node -> node instanceof Labeled label
                        && label.getText() != null
                        && label.getText().equals(words)
                        && seen(label))
                .tryQuery()
                .isPresent();
    }

    private static boolean seen(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private int rows() {
        return ((ListView<?>) find("#knowledge-list")).getItems().size();
    }

    private List<String> kept() {
        return shop.knowledgeDesk.list(new ItemsWish(null, false, "", null, 50)).lines().stream()
                .map(line -> line.heading())
                .toList();
    }

    @Test
    void addsAnAnswerAndTriesAQuestionAgainstIt() {
        open();
        press(KeyCode.N);
        untilFocused("knowledge-question");
        type("When do you open?");
        press(KeyCode.TAB);
        untilFocused("knowledge-answer");
        type("At nine.");
        tabTo("knowledge-save");
        press(KeyCode.SPACE);
        until(() -> heard.all.contains("knowledge.added"));
        until(() -> rows() == 1);
        assertThat(kept()).containsExactly("When do you open?");

        press(KeyCode.ESCAPE);
        untilFocused("knowledge-list");
        press(KeyCode.T);
        untilFocused("knowledge-test");
        type("when do you open");
        press(KeyCode.ENTER);
        until(() -> shows("An agent can answer this."));
        assertThat(((TextInputControl) find("#knowledge-test")).getText()).isEqualTo("when do you open");
    }

    @Test
    void addsAProductAndSaysWhatIsWrongWithIt() {
        open();
        press(KeyCode.N);
        untilFocused("knowledge-question");
        press(KeyCode.SHIFT, KeyCode.TAB);
        untilFocused("knowledge-kind");
        press(KeyCode.DOWN);
        press(KeyCode.TAB);
        untilFocused("knowledge-name");
        type("Blue jacket");
        press(KeyCode.TAB);
        type("cheap");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> shows("A price is a number such as 12.50."));

        press(KeyCode.SHORTCUT, KeyCode.A);
        type("49.90");
        press(KeyCode.TAB);
        type("EUR");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> heard.all.contains("knowledge.added"));
        assertThat(kept()).containsExactly("Blue jacket");
    }

    @Test
    void changesRemovesAndTakesTheRemovalBack() {
        known("When do you open?", "At nine.");
        open();
        press(KeyCode.DOWN);
        until(() -> find("#knowledge-answer") instanceof TextInputControl answer
                && answer.getText().equals("At nine."));
        press(KeyCode.ENTER);
        untilFocused("knowledge-answer");
        press(KeyCode.SHORTCUT, KeyCode.A);
        type("At ten.");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> heard.all.contains("knowledge.changed"));

        press(KeyCode.ESCAPE);
        untilFocused("knowledge-list");
        press(KeyCode.DELETE);
        until(() -> heard.all.contains("knowledge.removed"));
        assertThat(kept()).isEmpty();
        until(() -> focused("knowledge-list"));
        press(KeyCode.Z);
        until(() -> heard.all.contains("knowledge.undone"));
        assertThat(kept()).containsExactly("When do you open?");
        assertThat(shop.knowledgeDesk
                        .test("when do you open")
                        .passages()
                        .getFirst()
                        .quote())
                .isEqualTo("At ten.");
    }

    @Test
    void answersAGapInItsPlace() {
        var conversation = asked("Can I bring my dog into the shop?");
        open();
        press(KeyCode.DIGIT2);
        until(() -> rows() == 1);
        press(KeyCode.DOWN);
        until(() -> shows("A question without an answer"));
        press(KeyCode.O);
        assertThat(opened).containsExactly(conversation);
        press(KeyCode.ENTER);
        untilFocused("knowledge-answer");
        type("Yes, on a lead.");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);

        until(() -> heard.all.contains("knowledge.answered"));
        until(() -> shows("No question without an answer"));
        untilFocused("knowledge-list");
        assertThat(kept()).containsExactly("Can I bring my dog into the shop?");
    }

    @Test
    void findsInTheListAsOneTypes() {
        known("When do you open?", "At nine.");
        known("Do you ship?", "Yes.");
        open();
        press(KeyCode.SLASH);
        untilFocused("knowledge-search");
        type("ship");
        hands.passMillis(200);
        until(() -> rows() == 1);
        press(KeyCode.DOWN);
        untilFocused("knowledge-list");
        until(() -> find("#knowledge-answer") instanceof TextInputControl answer
                && answer.getText().equals("Yes."));
    }

    @Test
    void refusesABookThatIsPastedAndKeepsWhatWasThere() {
        known("When do you open?", "At nine.");
        open();
        press(KeyCode.DOWN);
        until(() -> find("#knowledge-answer") instanceof TextInputControl answer
                && answer.getText().equals("At nine."));
        fx(() -> {
            ((TextInputControl) find("#knowledge-answer")).appendText("x".repeat(1_000_000));
            return true;
        });

        until(() -> shows("That is too much to paste here. What was here is unchanged."));
        assertThat(fx(() -> ((TextInputControl) find("#knowledge-answer")).getText()))
                .isEqualTo("At nine.");
    }

    private static String[] chat() {
        return new String[] {
            "31/12/23, 10:00 - Ana: Hacéis envíos a Canarias?",
            "31/12/23, 10:05 - Sol: Sí, tardan cinco días",
            "31/12/23, 11:00 - Ana: Cuánto cuesta el gorro de lana?",
            "31/12/23, 11:05 - Sol: El gorro cuesta 12,50 €",
            "31/12/23, 12:00 - Ana: Abrís los domingos por la tarde?",
            "31/12/23, 12:05 - Sol: No, solo de lunes a sábado"
        };
    }

    private void listed(int count) {
        until(() -> rows() == count && find("#knowledge-list").getOpacity() == 1);
    }

    @Test
    void bringsAnOldChatInAndGoesThroughItsAnswersOneByOne() throws IOException {
        var file = Files.write(folder.resolve("WhatsApp Chat with Ana.txt"), List.of(chat()));
        var broken = Files.writeString(folder.resolve("prices.pdf"), "no PDF at all");
        chosen = List.of(file, broken);
        open();
        press(KeyCode.I);
        until(() -> robot.lookup("#knowledge-look").tryQuery().isPresent());
        until(() -> shows("3 answers wait for your yes, 0 changed, 0 as they were."));
        assertThat(shows("prices.pdf")).isTrue();

        press(KeyCode.DIGIT4);
        listed(3);
        press(KeyCode.DOWN);
        until(() -> shows("Found in an old chat"));
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> heard.all.contains("knowledge.found.accepted"));
        listed(2);
        assertThat(kept()).containsExactly("Hacéis envíos a Canarias?");

        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> shows("Not accepted yet: say that these prices hold today, or write others: 12,50 €."));
        assertThat(kept()).hasSize(1);
        press(KeyCode.Y);
        listed(1);
        assertThat(kept()).containsExactlyInAnyOrder("Hacéis envíos a Canarias?", "Cuánto cuesta el gorro de lana?");

        press(KeyCode.DELETE);
        until(() -> heard.all.contains("knowledge.found.skipped"));
        until(() -> rows() == 0);
        press(KeyCode.Z);
        until(() -> heard.all.contains("knowledge.undone"));
        listed(1);
    }

    @Test
    void draftsTheRepliesOfAChatAgainOnAKeyAndLeadsToTheOthers() throws IOException {
        chosen = List.of(Files.write(folder.resolve("WhatsApp Chat with Ana.txt"), List.of(chat())));
        shop.played.calls = 8;
        open();
        press(KeyCode.P);
        until(() -> heard.all.contains("knowledge.score.no_chat"));

        press(KeyCode.I);
        until(() -> shows("3 answers learned: 3 wait for your yes, 0 accepted"));
        assertThat(shows(
                        "Would agents write as you did? This drafts 2 of your replies again, each without what was learned"
                                + " from it, and as if you had said yes to all the others. Nothing is sent. test model is asked"
                                + " 8 times at most. It counts as spent today and keeps to the day's budget."))
                .isTrue();
        assertThat(shop.simulationsDesk.now().runs())
                .as("nothing is drafted unasked")
                .isEmpty();
        press(KeyCode.S);
        assertThat(gone).isEmpty();

        press(KeyCode.P);
        until(() -> shows("1 of 2 replies would have been written as you did"));
        press(KeyCode.S);
        until(() -> gone.equals(List.of("simulations")));

        press(KeyCode.DIGIT4);
        listed(3);
        press(KeyCode.DOWN);
        until(() -> shows("Found in an old chat"));
        press(KeyCode.SHORTCUT, KeyCode.ENTER);
        until(() -> heard.all.contains("knowledge.found.accepted"));
        press(KeyCode.P);
        until(() -> shows("1 of 2 replies would have been written as you did"));
        tabTo("knowledge-score-others");
        press(KeyCode.SPACE);
        until(() -> gone.size() == 2);
    }
}
