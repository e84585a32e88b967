package app.parley.console.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.approval.DraftKind;
import app.parley.console.kit.Prose;
import app.parley.console.kit.WindowTest;
import app.parley.console.media.OwnPictures;
import app.parley.outbox.Content;
import app.parley.outbox.Delivery;
import app.parley.outbox.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class ApprovalsRobotTest extends WindowTest {
    private final Shop shop = new Shop();
    private final ApprovalsScreen screen = new ApprovalsScreen(
            shop.queue,
            shop::preferences,
            background,
            heard,
            shop,
            new OwnPictures(shop.desk.files, background),
            hands);

    @AfterEach
    void close() {
        screen.close();
        shop.close();
    }

    private Parent open(double width, double height) {
        var root = show(width, height, () -> screen.load(look));
        until(() -> root.getScene().getWindow().isFocused());
        fx(() -> {
            screen.entered();
            return true;
        });
        return root;
    }

    /// A hand: the card is looked at, the key goes down alone.
    private void by(KeyCode... keys) {
        pass(400);
        press(keys);
        pass(100);
    }

    private void pass(long millis) {
        hands.passMillis(millis);
        fx(() -> true);
    }

    private String name() {
        return ((Label) find(".approval-card .pane-title")).getText();
    }

    private String words() {
        return ((DraftArea) find("#draft-text")).getText();
    }

    private boolean isRead() {
        return find("#draft-text").getParent().isVisible() && !words().isEmpty();
    }

    private void untilCard(String name) {
        until(() -> name().equals(name) && find("#draft-text").getParent().isVisible());
    }

    private void untilWishes(int count) {
        until(() -> shop.queue.wishes.size() == count);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aHundredDraftsAreApprovedByKeyboardAndEachIsTheOneThatWasShown() {
        var drafts = new HashMap<String, UUID>();
        for (int i = 0; i < 90; i++) {
            drafts.put("Contact " + i, shop.draft("Contact " + i));
        }
        shop.desk.answer =
                new Delivery.Refused(new Failure(0, "a test")); // it went out, and that is all that counts here
        shop.desk.start();
        open(1000, 800);
        var shown = new HashMap<String, String>();
        for (int i = 0; i < 100; i++) {
            int done = i;
            if (i % 9 == 4 && drafts.size() < 100) {
                int more = drafts.size(); // others write meanwhile
                drafts.put("Contact " + more, shop.draft("Contact " + more));
            }
            until(() -> !shown.containsKey(name()) && isRead());
            pass(400);
            var name = fx(this::name);
            shown.put(name, fx(this::words));
            robot.push(KeyCode.A);
            fx(() -> true);
            pass(90);
            until(() -> shop.queue.wishes.size() == done + 1);
        }
        assertThat(drafts).hasSize(100);
        shop.desk.until(() ->
                drafts.values().stream().allMatch(draft -> shop.state(draft).equals("approved")));
        shop.desk.until(() -> {
            shop.desk.pass(Duration.ofSeconds(6));
            return shop.desk.sent.size() >= 100;
        });
        var sent = shop.desk.sent.stream()
                .collect(Collectors.toMap(
                        message -> shop.desk
                                .contacts
                                .recognise(message.to(), "contact")
                                .shownName(),
                        message -> message.content().words()));
        assertThat(sent).isEqualTo(shown).hasSize(100);
        assertThat(heard.problems).isEmpty();
    }

    @Test
    void aDraftIsRewordedAndApprovedWithoutTheMouse() {
        var ana = shop.draft("Ana");
        shop.draft("Bo");
        open(1000, 800);
        untilCard("Ana");
        by(KeyCode.E);
        type("Hola! ");
        press(KeyCode.ESCAPE);
        by(KeyCode.J);
        untilCard("Bo");
        by(KeyCode.K);
        untilCard("Ana");
        assertThat(fx(this::words)).isEqualTo("Hola! Good morning Ana.");
        by(KeyCode.E);
        by(KeyCode.CONTROL, KeyCode.ENTER);
        untilWishes(1);
        shop.desk.until(() -> shop.state(ana).equals("edited"));
        assertThat(shop.found(ana).text()).isEqualTo("Hola! Good morning Ana.");
        untilCard("Bo");
    }

    @Test
    void usualWishesHaveDigitsUntilSomethingElseIsTyped() {
        shop.desk.translator.writes = true;
        shop.draft("Ana");
        open(1000, 800);
        untilCard("Ana");
        by(KeyCode.G);
        until(() -> robot.lookup(".wish").queryAll().stream().allMatch(Node::isVisible));
        type("1");
        type("3");
        type("1");
        assertThat(((TextField) find("#hint")).getText()).isEqualTo("shorter, more formal");
        type(" in 2 lines");
        by(KeyCode.ENTER);
        untilWishes(1);
        assertThat(shop.queue.wishes).containsExactly("again shorter, more formal in 2 lines");
    }

    @Test
    void whereTheModelOnlyQuotesThatIsSaidInPlaceOfWishes() {
        shop.draft("Ana");
        open(1000, 800);
        untilCard("Ana");
        by(KeyCode.G);
        until(() -> robot.lookup(".caption").queryAll().stream()
                .anyMatch(node -> node.isVisible()
                        && node instanceof Label label
                        && label.getText().startsWith("The model in use only quotes")));
        assertThat(robot.lookup(".wish").queryAllAs(Node.class))
                .noneMatch(chip -> chip.getParent().isVisible());
    }

    @Test
    void aPictureIsSeenBeforeItGoesAndCanBeLeftOut() {
        var ana = shop.illustrated("Ana", "Here is the coat.");
        open(1000, 800);
        untilCard("Ana");
        until(() -> robot.lookup(".carried .image-view").queryAll().stream().anyMatch(Node::isVisible));
        for (int i = 0; i < 30 && !find("#carried-leave").isFocused(); i++) {
            press(KeyCode.TAB);
        }
        by(KeyCode.SPACE);
        shop.desk.until(() -> shop.found(ana).proposal().content() instanceof Content.Text);
        until(() -> robot.lookup("#carried-leave").queryAll().stream()
                .noneMatch(node -> node.getParent().getParent().isVisible()));
        assertThat(shop.found(ana).text()).isEqualTo("Here is the coat.");
        by(KeyCode.A);
        shop.desk.until(() -> shop.state(ana).equals("approved"));
    }

    @Test
    void rejectsAsksAgainPutsOffAndTakesBack() {
        var ana = shop.draft("Ana");
        var bo = shop.draft("Bo");
        shop.draft("Cem");
        open(1000, 800);
        untilCard("Ana");
        by(KeyCode.L);
        untilCard("Bo");
        by(KeyCode.R);
        assertThat(find("#reason-5").isVisible()).isTrue();
        by(KeyCode.DIGIT5);
        untilWishes(1);
        untilCard("Cem");
        by(KeyCode.G);
        assertThat(find("#hint").isFocused()).isTrue();
        type("shorter");
        by(KeyCode.ENTER);
        untilWishes(2);
        untilCard("Ana");
        until(() -> heard.all.contains("approvals.again.told"));
        by(KeyCode.Z);
        untilWishes(3);
        untilCard("Bo");
        assertThat(shop.queue.wishes).containsExactly("reject WRONG_TONE null", "again shorter", "undo");
        shop.desk.until(() -> shop.state(bo).equals("pending"));
        assertThat(shop.state(ana)).isEqualTo("pending");
    }

    @Test
    void aReasonOfItsOwnIsWrittenDown() {
        shop.draft("Ana");
        open(1000, 800);
        untilCard("Ana");
        by(KeyCode.R);
        fx(() -> {
            find("#reject-note").requestFocus();
            return true;
        });
        type("8 we moved");
        by(KeyCode.ENTER);
        untilWishes(1);
        assertThat(shop.queue.wishes).containsExactly("reject OTHER 8 we moved");
    }

    @Test
    void whatIsSelectedIsReadInFullAndSentTogether() {
        var drafts = new ArrayList<UUID>();
        for (var name : List.of("Ana", "Bo", "Cem")) {
            drafts.add(shop.draft(name));
        }
        open(1000, 800);
        untilCard("Ana");
        by(KeyCode.X);
        by(KeyCode.J);
        by(KeyCode.X);
        by(KeyCode.B);
        until(() -> robot.lookup(".batch-card").queryAll().size() == 2);
        assertThat(((Button) find("#batch-send")).getText()).isEqualTo("Send to 2 people");
        by(KeyCode.CONTROL, KeyCode.ENTER);
        untilWishes(1);
        shop.desk.until(() -> shop.state(drafts.get(1)).equals("approved"));
        assertThat(shop.state(drafts.get(0))).isEqualTo("approved");
        assertThat(shop.state(drafts.get(2))).isEqualTo("pending");
        until(() -> heard.all.contains("approvals.batch.approved"));
        by(KeyCode.ESCAPE);
        untilCard("Cem");
        by(KeyCode.Z);
        untilWishes(2);
        untilCard("Bo");
    }

    @Test
    void aFocusedButtonDecidesByItsKeyAndOnlyAfterALook() {
        shop.draft("Ana");
        open(1000, 800);
        untilCard("Ana");
        fx(() -> {
            find("#deed-A").requestFocus();
            return true;
        });
        press(KeyCode.SPACE); // in the very moment the card came
        pass(1000);
        assertThat(shop.queue.wishes).isEmpty();
        by(KeyCode.SPACE);
        untilWishes(1);
    }

    @Test
    void aClickDecidesOnlyAfterALook() {
        shop.draft("Ana");
        shop.draft("Bo");
        open(1000, 800);
        untilCard("Ana");
        robot.clickOn("#deed-A");
        pass(500);
        assertThat(shop.queue.wishes).isEmpty();
        robot.doubleClickOn("#deed-A");
        pass(500);
        untilWishes(1);
        untilCard("Bo");
        assertThat(shop.queue.wishes).hasSize(1);
    }

    @Test
    void withoutSingleKeysLettersDoNothingAndControlDoes() {
        shop.singleKeys = false;
        shop.draft("Ana");
        open(1000, 800);
        untilCard("Ana");
        by(KeyCode.A);
        by(KeyCode.R);
        by(KeyCode.DIGIT1);
        assertThat(shop.queue.wishes).isEmpty();
        by(KeyCode.CONTROL, KeyCode.A);
        untilWishes(1);
    }

    @Test
    void theKeysWorkWithAnEmptyQueueAndWithWhatComesLater() {
        open(1000, 800);
        until(() -> find(".approvals .blank").isVisible());
        shop.draft("Ana");
        pass(200);
        untilCard("Ana");
        by(KeyCode.A);
        untilWishes(1);
        until(() -> !find(".approval-card").isVisible());
        by(KeyCode.Z);
        untilWishes(2);
        untilCard("Ana");
        by(KeyCode.A);
        untilWishes(3);
    }

    @Test
    void reasonsAreHiddenAndShownAndTheConversationOpened() {
        shop.draft("Ana");
        open(1000, 800);
        untilCard("Ana");
        assertThat(find(".why").isVisible()).isTrue();
        by(KeyCode.I);
        assertThat(find(".why").isVisible()).isFalse();
        by(KeyCode.I);
        by(KeyCode.O);
        assertThat(shop.went).singleElement().asString().startsWith("conversation");
    }

    @Test
    void theStripShowsTheCardAlone() {
        shop.draft("Ana");
        shop.draft("Bo");
        screen.strip(true);
        open(380, 640);
        untilCard("Ana");
        assertThat(find(".queue").isVisible()).isFalse();
        assertThat(find(".why").isVisible()).isFalse();
        until(() -> robot.lookup(".bubble").queryAll().size() == 1);
        until(() -> robot.lookup("1 of 2").tryQuery().isPresent());
        var button = find("#deed-A");
        assertThat(button.localToScene(button.getLayoutBounds()).getMaxX()).isLessThan(380);
        by(KeyCode.A);
        untilWishes(1);
        untilCard("Bo");
    }

    @Test
    void wordsOfStrangersAreShownAndHarmNothing() {
        var long1 = shop.desk.contact("\u202eevil\u0007 " + "n".repeat(300), "34600999111");
        shop.desk.drafts(
                shop.desk.says(long1, "x".repeat(20_000) + " \0 \u202e 👩‍👩‍👧 " + "é".repeat(3000)),
                "Hi \r\n\t there 👋🏽");
        shop.desk.drafts(shop.asks("مرحبا"), "שלום, " + "אנחנו פותחים בתשע ".repeat(20));
        open(1000, 800);
        until(() -> !words().isEmpty());
        assertThat(fx(this::words)).isEqualTo("Hi \n\t there 👋🏽");
        by(KeyCode.A);
        untilWishes(1);
        assertThat(shop.queue.wishes).as("as it is, for nobody changed it").containsExactly("approve null");
        untilCard("مرحبا");
        by(KeyCode.E);
        robot.clickOn("#draft-text");
        fx(() -> {
            ((DraftArea) find("#draft-text")).insertText(0, "مرحبا بكم ".repeat(40));
            return true;
        });
        pass(100);
        fx(() -> {
            ((DraftArea) find("#draft-text")).insertText(0, "\0" + "👋".repeat(50_000));
            return true;
        });
        by(KeyCode.CONTROL, KeyCode.ENTER);
        untilWishes(2);
        until(() -> find(".gone-line").isVisible());
        assertThat(fx(this::words)).hasSizeLessThan(8193).endsWith("שלום, " + "אנחנו פותחים בתשע ".repeat(20));
    }

    @Test
    void theEditorDoesNotBringBackTheWordsOfAnotherCard() {
        shop.draft("Ana", "Secret of Ana.");
        shop.draft("Bo", "Words for Bo.");
        open(1000, 800);
        untilCard("Ana");
        by(KeyCode.J);
        untilCard("Bo");
        by(KeyCode.E);
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(fx(this::words)).isEqualTo("Words for Bo.");
    }

    @Test
    void aProblemHasNothingToApproveUntilWordsAreWritten() {
        var problem = shop.submit(shop.asks("Ana"), DraftKind.PROBLEM, (String) null, "No model.");
        open(1000, 800);
        untilCard("Ana");
        assertThat(find("#deed-A").isDisabled()).isTrue();
        by(KeyCode.E);
        type("At nine.");
        assertThat(find("#deed-A").isDisabled()).isFalse();
        by(KeyCode.CONTROL, KeyCode.ENTER);
        shop.desk.until(() -> shop.state(problem).equals("edited"));
        assertThat(((TextField) find("#hint")).getText()).isEmpty();
    }

    @Test
    void aCardThatSomebodyElseChangedShowsWhatTheyChanged() {
        var ana = shop.draft("Ana", "Hi Ana, we open at nine.");
        shop.draft("Bo");
        open(1000, 800);
        untilCard("Ana");
        shop.desk.queue.approve(ana, "Hello Ana, we open at nine.", "Marta");
        pass(200);

        until(() -> find(".gone-line").isVisible() && find(".changes").isVisible());
        assertThat(find(".changes .change-gone")).isInstanceOfSatisfying(Text.class, gone -> {
            assertThat(gone.getText()).isEqualTo("Hi");
            assertThat(gone.isStrikethrough()).isTrue();
        });
        assertThat(find(".changes .change-new"))
                .isInstanceOfSatisfying(
                        Text.class, added -> assertThat(added.getText()).isEqualTo("Hello"));
        by(KeyCode.J);
        untilCard("Bo");
        assertThat(find(".changes").isVisible()).isFalse();
    }

    @Test
    void whatWentOutAloneIsCheckedWithTheKeyboardAlone() {
        shop.draft("Ana");
        var bo = shop.wentAlone("Bo");
        var cem = shop.wentAlone("Cem");
        open(1200, 800);
        untilCard("Ana");
        until(() -> find("#check-open").isVisible());

        by(KeyCode.C);
        until(() -> find("#after").isVisible());
        until(() -> ((DraftArea) find("#after-text")).getText().equals("Good morning Bo."));
        assertThat(find("#draft-text").getParent().getParent().isVisible()).isFalse();
        by(KeyCode.A);
        untilWishes(1);
        until(() -> ((DraftArea) find("#after-text")).getText().equals("Good morning Cem."));
        by(KeyCode.DIGIT2);
        untilWishes(2);
        assertThat(shop.queue.wishes).containsExactly("fine", "wrong INVENTED null");
        until(() -> !find("#after-text").getParent().getParent().isVisible());
        by(KeyCode.ESCAPE);
        until(() -> !find("#after").isVisible());
        untilCard("Ana");
        until(() -> !find("#check-open").isVisible());
        assertThat(shop.state(bo)).isEqualTo("sent_alone");
        assertThat(shop.state(cem)).isEqualTo("sent_alone");
    }

    @Test
    void whatShouldHaveGoneIsWrittenWithTheKeyboardAlone() {
        shop.wentAlone("Bo");
        open(1200, 800);
        until(() -> find("#check-open").isVisible());
        by(KeyCode.C);
        until(() -> find("#after").isVisible());
        by(KeyCode.E);
        until(() -> find("#after-text").isFocused());
        robot.push(KeyCode.END);
        robot.write("Bye");
        by(KeyCode.CONTROL, KeyCode.ENTER);
        untilWishes(1);
        assertThat(shop.queue.wishes).containsExactly("would change Good morning Bo.Bye");
    }

    @Test
    void aCardInAnotherLanguageHasALineInTheOperatorsUnderMessageAndDraft() {
        shop.desk.translator.writes = true;
        var carmen = shop.desk.contact("Carmen", "34600123999");
        shop.desk.drafts(shop.desk.says(carmen, "Hola, ¿a qué hora abren mañana?"), "Buenos días, abrimos temprano.");
        shop.desk.contacts.writes(carmen, "es");
        open(1200, 800);
        untilCard("Carmen");
        until(() -> {
            hands.passMillis(500);
            return robot.lookup(".translated").queryAll().stream().allMatch(Node::isVisible);
        });
        assertThat(robot.lookup(".translated").queryAllAs(Prose.class).stream().map(Prose::getText))
                .containsExactlyInAnyOrder(
                        "In your language: In English: Hola, ¿a qué hora abren mañana?",
                        "In your language: In English: Buenos días, abrimos temprano.");
        by(KeyCode.A);
        untilWishes(1);
        assertThat(shop.queue.wishes).as("the draft goes, not its translation").containsExactly("approve null");
    }
}
