package app.parley.console.templates;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.WindowTest;
import app.parley.desk.DeskFixture;
import app.parley.desk.templates.VariableWords;
import app.parley.template.Category;
import app.parley.template.Status;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Drives the templates by keyboard alone.
class TemplatesScreenTest extends WindowTest {
    private final DeskFixture shop = new DeskFixture();
    private TemplatesScreen screen;

    @AfterEach
    void close() {
        if (screen != null) {
            fx(() -> {
                screen.close();
                return true;
            });
        }
        shop.close();
    }

    private void open() {
        shop.templatesDesk.sync();
        screen = fx(() -> new TemplatesScreen(background, shop.templatesDesk, shop.wording, heard));
        show(1200, 900, () -> screen.load(look));
        until(() -> find(".templates-synced").isVisible());
        fx(() -> {
            screen.entered();
            return true;
        });
    }

    private static boolean holds(Node node, String id) {
        return node != null && id.equals(node.getId());
    }

    private void tabTo(String id) {
        for (int i = 0; i < 40; i++) {
            if (fx(() -> holds(find("#templates-list").getScene().getFocusOwner(), id))) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("no way by keyboard to " + id);
    }

    private boolean shows(String styleClass, String words) {
        return robot.lookup(styleClass).queryAll().stream()
                .anyMatch(node -> node instanceof Label label
                        && label.isVisible()
                        && label.getText().equals(words));
    }

    private double bottom(String selector) {
        var node = find(selector);
        return node.localToScene(node.getBoundsInLocal()).getMaxY();
    }

    @Test
    void writesATemplateAndSeesItInReview() {
        open();
        press(KeyCode.N);
        until(() -> holds(find("#templates-name").getScene().getFocusOwner(), "templates-name"));
        type("order_ready");
        tabTo("templates-body");
        type("Hello {{first_name}}, your order is ready.");
        until(() -> shows(".template-variable", "{{first_name}}"));
        until(() -> robot.lookup(".template-lines .text-field").queryAllAs(TextField.class).stream()
                .anyMatch(field -> field.getSkin() != null));
        tabTo("templates-button-add");
        press(KeyCode.TAB);
        type("Ana");
        tabTo("templates-save");
        press(KeyCode.SPACE);

        until(() -> heard.all.contains("templates.created"));
        until(() -> shows(".chip", "In review"));
        var made = shop.templatesDesk.all().all().getFirst();
        assertThat(made.words().name()).isEqualTo("order_ready");
        assertThat(made.words().variables()).containsExactly(new VariableWords("body", "first_name", "Ana", null));
        assertThat(made.status()).isEqualTo("pending");
    }

    @Test
    void takesAWordingThatTheContentAgentSuggests() {
        shop.wordsmith.offers("Hello {{first_name}}, it is ready.", "{{first_name}}, it is ready.");
        open();
        press(KeyCode.N);
        until(() -> holds(find("#templates-name").getScene().getFocusOwner(), "templates-name"));
        tabTo("templates-language");
        press(KeyCode.SHORTCUT, KeyCode.A);
        type("en");
        tabTo("templates-suggest");
        press(KeyCode.SPACE);
        until(() -> holds(find("#templates-list").getScene().getFocusOwner(), "wording-wish"));
        type("their order can be fetched");
        press(KeyCode.ENTER);
        until(() -> robot.lookup(".wording").queryAll().size() == 2);
        assertThat(shows(".warning-text", "A variable stands neither first nor last."))
                .isTrue();
        press(KeyCode.DIGIT1);
        until(() -> ((TextArea) find("#templates-body")).getText().equals("Hello {{first_name}}, it is ready."));
        until(() -> find("#templates-body").isFocused());
    }

    @Test
    void anOfferThatIsPlannedElsewhereIsBegunWithItsWish() {
        shop.wordsmith.offers("We miss you! Shall we keep a coat for you?");
        open();
        fx(() -> {
            screen.suggest("a friendly word");
            return true;
        });
        until(() -> holds(find("#templates-list").getScene().getFocusOwner(), "wording-wish"));
        assertThat(((TextField) find("#wording-wish")).getText()).isEqualTo("a friendly word");
        press(KeyCode.ENTER);
        until(() -> robot.lookup(".wording").queryAll().size() == 1);
        press(KeyCode.ENTER);
        until(() -> ((TextArea) find("#templates-body")).getText().startsWith("We miss you!"));
        assertThat(shop.wordsmith.asked.getLast().instructions()).contains("marketing", "a friendly word");
    }

    @Test
    void saysUnderTheFieldWhatIsWrong() {
        open();
        press(KeyCode.N);
        until(() -> holds(find("#templates-name").getScene().getFocusOwner(), "templates-name"));
        type("Order");
        press(KeyCode.SHORTCUT, KeyCode.ENTER);

        until(() -> shows(".danger-text", "A name has small letters from a to z, digits and _ only."));
    }

    @Test
    void deletesATemplateOnlyAfterBeingAsked() {
        shop.atMeta.has("hello", "en", Category.UTILITY, Status.APPROVED, "Hello.");
        open();
        press(KeyCode.DOWN);
        press(KeyCode.DELETE);
        until(() -> holds(find("#templates-keep").getScene().getFocusOwner(), "templates-keep"));
        until(() -> bottom(".template-sure") <= bottom(".settings-content"));
        press(KeyCode.ESCAPE);
        until(() -> !find(".template-sure").isVisible());
        assertThat(shop.templatesDesk.all().all()).hasSize(1);

        press(KeyCode.DELETE);
        until(() -> holds(find("#templates-keep").getScene().getFocusOwner(), "templates-keep"));
        press(KeyCode.TAB);
        press(KeyCode.SPACE);

        until(() -> heard.all.contains("templates.deleted"));
        assertThat(shop.templatesDesk.all().all()).isEmpty();
    }

    @Test
    void letsNobodyChangeWhatMetaReviews() {
        shop.atMeta.has("hello", "en", Category.UTILITY, Status.PENDING, "Hello.");
        open();
        press(KeyCode.DOWN);

        until(() -> shows(".muted", "WhatsApp is reviewing it. It can be changed after that."));
        assertThat(fx(() -> find("#templates-body").isDisabled())).isTrue();
    }
}
