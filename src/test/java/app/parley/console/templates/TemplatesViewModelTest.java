package app.parley.console.templates;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.desk.DeskFixture;
import app.parley.desk.templates.TemplateShown;
import app.parley.template.Category;
import app.parley.template.Status;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TemplatesViewModelTest {
    private final DeskFixture shop = new DeskFixture();
    private final Hands hands = new Hands(DeskFixture.NOON);
    private final Heard heard = new Heard();
    private final TemplatesViewModel model =
            new TemplatesViewModel(Background.direct(hands), shop.templatesDesk, shop.wording, heard);
    private final Writing writing = model.writing();

    @AfterEach
    void close() {
        model.close();
        shop.close();
    }

    private void atMeta(String name, Status status, String body) {
        shop.atMeta.has(name, "en", Category.UTILITY, status, body);
        model.sync();
        hands.passMillis(200);
    }

    private void writeOrderReady() {
        model.begin("en");
        writing.name.textProperty().set("order_ready");
        writing.body.textProperty().set("Hello {{first_name}}, your order is ready.");
    }

    @Test
    void showsWhatStandsAtMetaAndWhenThatWasRead() {
        model.load();
        assertThat(model.syncedAtProperty().get()).isNull();

        atMeta("hello", Status.APPROVED, "Hello.");

        assertThat(model.all()).extracting(shown -> shown.words().name()).containsExactly("hello");
        assertThat(model.syncedAtProperty().get()).isEqualTo(DeskFixture.NOON);
        assertThat(heard.all).contains("templates.synced");
    }

    @Test
    void findsTheVariablesWhileOneTypes() {
        writeOrderReady();

        assertThat(writing.variables()).extracting(variable -> variable.name).containsExactly("first_name");
        writing.variables().getFirst().example.textProperty().set("Ana");
        assertThat(writing.reading().body()).isEqualTo("Hello Ana, your order is ready.");

        writing.body.textProperty().set("Hello {{first_name}}, come on {{day}} please.");
        assertThat(writing.variables()).extracting(variable -> variable.name).containsExactly("first_name", "day");
        assertThat(writing.variables().getFirst().example.typed()).isEqualTo("Ana");
    }

    @Test
    void saysUnderTheFieldWhatIsWrong() {
        writeOrderReady();
        writing.name.textProperty().set("Order Ready");
        writing.addButton();

        model.save();

        assertThat(writing.name.problemProperty().get()).startsWith("A name has small letters");
        assertThat(writing.variables().getFirst().example.problemProperty().get())
                .contains("example");
        assertThat(writing.buttons().getFirst().text.problemProperty().get()).isEqualTo("The button has no words.");
        assertThat(shop.templatesDesk.all().all()).isEmpty();
    }

    @Test
    void givesItToMetaAndShowsItInReview() {
        writeOrderReady();
        writing.variables().getFirst().example.textProperty().set("Ana");

        model.save();

        assertThat(heard.all).contains("templates.created");
        assertThat(model.chosenProperty().get())
                .satisfies(shown -> assertThat(shown)
                        .extracting(TemplateShown::status, TemplateShown::editable)
                        .containsExactly("pending", false));
    }

    @Test
    void keepsWhatIsTypedWhereMetaRefuses() {
        writeOrderReady();
        writing.variables().getFirst().example.textProperty().set("Ana");
        shop.atMeta.trouble = "WhatsApp is busy.";

        model.save();

        assertThat(writing.whole.problemProperty().get()).isEqualTo("WhatsApp is busy.");
        assertThat(writing.body.typed()).isEqualTo("Hello {{first_name}}, your order is ready.");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void keepsWhatIsTypedWhenMetaTellsOfTheTemplate() {
        atMeta("hello", Status.APPROVED, "Hello.");
        model.choose(model.all().getFirst());
        writing.body.textProperty().set("Hello, dear");

        atMeta("hello", Status.PAUSED, "Hello.");

        assertThat(model.chosenProperty().get().status()).isEqualTo("paused");
        assertThat(writing.body.typed()).isEqualTo("Hello, dear");
    }

    @Test
    void leavesATemplateThatIsGone() {
        atMeta("hello", Status.APPROVED, "Hello.");
        model.choose(model.all().getFirst());

        model.deletingProperty().set(true);
        model.delete();

        assertThat(heard.all).contains("templates.deleted");
        assertThat(model.all()).isEmpty();
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void writesNoMoreThanTenButtons() {
        model.begin("en");
        for (int i = 0; i < 20; i++) {
            writing.addButton();
        }
        assertThat(writing.buttons()).hasSize(10);
        writing.removeButton(writing.buttons().getFirst());
        assertThat(writing.buttons()).hasSize(9);
    }

    @Test
    void takesWhateverIsTypedOrPasted() {
        model.begin("en");
        for (var hostile : List.of("\0", "{{", "{{1}}{{x}}", "x".repeat(100_000), "‮مرحبا {{x}}", "$1\\")) {
            writing.name.textProperty().set(hostile);
            writing.header.textProperty().set(hostile);
            writing.body.textProperty().set(hostile);
            writing.footer.textProperty().set(hostile);
            model.save();
            assertThat(heard.all).doesNotContain("templates.created", "templates.failed");
        }
    }
}
