package app.parley.console.thread;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.contact.Consent;
import app.parley.desk.DeskFixture;
import app.parley.desk.inbox.Outgoing;
import app.parley.desk.inbox.TemplateOffers;
import app.parley.desk.thread.Details;
import app.parley.template.Button;
import app.parley.template.Category;
import app.parley.template.ContactField;
import app.parley.template.Header;
import app.parley.template.Part;
import app.parley.template.Slot;
import app.parley.template.Status;
import app.parley.template.Wording;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The composer once the 24 hours are over: the best template stands there, filled.
class TemplateChoiceTest {
    private static final Slot NAME = new Slot(Part.BODY, "first_name");
    private final ThreadFixture fixture = new ThreadFixture();
    private final DeskFixture desk = fixture.desk;
    private final ComposerViewModel composer = fixture.composer;
    private UUID id;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        id = fixture.conversation(fixture.opened(1).getFirst());
        desk.atMeta.has("back", "es", Category.UTILITY, Status.APPROVED, "Hola {{first_name}}, ya está.");
        desk.atMeta.has("back", "en", Category.UTILITY, Status.APPROVED, "Hi {{first_name}}, order {{order}} is here.");
        desk.atMeta.has("sale", "en", Category.MARKETING, Status.APPROVED, "Sale today.");
        desk.atMeta.has("asleep", "en", Category.UTILITY, Status.PAUSED, "We are asleep.");
        desk.templates.sync();
        var english = desk.templates.find("back", "en").orElseThrow();
        desk.templates.edit(english.id(), Category.UTILITY, english.wording(), Map.of(NAME, ContactField.FIRST_NAME));
        desk.contacts.writes(desk.contacts.find(fixture.ana.id()).orElseThrow(), "en");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private TemplateTyped typed() {
        return composer.templates().typed().get();
    }

    private List<String> names() {
        return composer.templates().offers().get().offers().stream()
                .map(TemplateOffers.Offer::name)
                .toList();
    }

    @Test
    void offersTheBestOneInTheContactsLanguageFilledWithWhatIsKnown() {
        fixture.pass(Duration.ofHours(25));

        assertThat(names()).containsExactly("back", "back");
        assertThat(typed().language()).isEqualTo("en");
        assertThat(typed().filled()).containsExactly("Ana", "");
        assertThat(typed().preview()).isEqualTo("Hi Ana, order {{order}} is here.");
        assertThat(typed().isWhole()).isFalse();
    }

    @Test
    void offersNothingWhileWordsMayStillGo() {
        assertThat(composer.templates().offers().get().offers()).isEmpty();
        assertThat(typed().offer()).isNull();
    }

    @Test
    void offersAdvertsToWhoAskedForThemAndAfterTheRest() {
        desk.contacts.consent(fixture.ana.id(), Consent.MARKETING, true, "form", null, "Ruth");
        fixture.pass(Duration.ofHours(25));

        assertThat(names()).containsExactly("back", "sale", "back");
        assertThat(composer.templates().offers().get().offers().get(1).marketing())
                .isTrue();
    }

    @Test
    void sendsWhatWasFilledAndTakesItBack() {
        fixture.pass(Duration.ofHours(25));
        var offer = typed().offer();
        composer.templates().keep(TemplateTyped.of(offer, List.of("Ana\nMaria", " 7731 ")));
        var filled = typed();
        assertThat(filled.outgoing().variables())
                .containsExactly(
                        new Outgoing.Variable("first_name", "Ana Maria"), new Outgoing.Variable("order", "7731"));

        composer.sendTemplate();
        fixture.breathe();

        assertThat(composer.problem().get()).isEmpty();
        assertThat(fixture.messages().getLast().message().type()).isEqualTo("template");
        assertThat(typed().filled()).containsExactly("Ana", "");
        fixture.heard.accept();
        assertThat(typed()).isEqualTo(filled);
    }

    @Test
    void fillsWhatStandsAboveTheTextAndBehindTheButtons() throws Exception {
        var wording = new Wording(
                Header.words("Order {{1}}"),
                "Track it, {{1}}.",
                null,
                List.of(
                        new Button(Button.URL, "Track", "https://example.org/{{1}}"),
                        new Button(Button.COPY_CODE, "Copy", "SAVE")),
                Map.of(new Slot(Part.BUTTON, "0"), "https://example.org/1042"));
        desk.atMeta.put("track", "en", Category.UTILITY, Status.APPROVED, wording);
        desk.templates.sync();
        fixture.pass(Duration.ofHours(25));
        var offer = offer("track");
        assertThat(offer.variables().get(2).example())
                .as("of the link, its end")
                .isEqualTo("1042");
        composer.templates().keep(TemplateTyped.of(offer, List.of("7731", "Ana", "7731/now", "SAVE20")));

        assertThat(typed().header()).isEqualTo("Order 7731");
        assertThat(typed().preview()).isEqualTo("Track it, Ana.");
        composer.sendTemplate();
        fixture.breathe();

        assertThat(composer.problem().get()).isEmpty();
        var message = fixture.messages().getLast().message();
        assertThat(message.text()).isEqualTo("Track it, Ana.");
        assertThat(message.details()).isEqualTo(new Details.Template("Order 7731", null, List.of("Track", "Copy")));
    }

    @Test
    void aPictureGoesAboveTheTextAndNothingElseDoes() throws Exception {
        desk.atMeta.put(
                "done",
                "en",
                Category.UTILITY,
                Status.APPROVED,
                new Wording(new Header("IMAGE", null), "Look.", null, List.of(), Map.of()));
        desk.templates.sync();
        fixture.pass(Duration.ofHours(25));
        composer.templates().keep(TemplateTyped.of(offer("done")));
        assertThat(typed().isWhole()).as("without its picture").isFalse();

        composer.templates().attach(Files.writeString(folder.resolve("bill.pdf"), "%PDF-1.7"));
        fixture.breathe();
        assertThat(fixture.heard.all).contains("thread.template.file.wrong");
        assertThat(typed().file()).isNull();

        composer.templates().attach(picture());
        fixture.breathe();
        composer.templates().dropFile();
        assertThat(typed().isWhole()).isFalse();
        composer.templates().attach(picture());
        fixture.breathe();
        assertThat(typed().isWhole()).isTrue();
        composer.sendTemplate();
        fixture.breathe();

        assertThat(composer.problem().get()).isEmpty();
        var message = fixture.messages().getLast().message();
        assertThat(message.text()).isEqualTo("Look.");
        assertThat(message.file().name()).isEqualTo("dress.png");
        assertThat(typed().file()).as("the next one begins anew").isNull();
    }

    private Path picture() throws IOException {
        var file = folder.resolve("dress.png");
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private TemplateOffers.Offer offer(String name) {
        return composer.templates().offers().get().offers().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsWhatWasTypedWhenTheTemplatesAreReadAgain() throws Exception {
        fixture.pass(Duration.ofHours(25));
        composer.templates().keep(TemplateTyped.of(typed().offer(), List.of("Anita", "77")));

        desk.contacts.consent(fixture.ana.id(), Consent.MARKETING, true, "form", null, "Ruth");
        fixture.breathe();

        assertThat(names()).contains("sale");
        assertThat(typed().filled()).containsExactly("Anita", "77");
    }

    @Test
    void offersAnotherWhenTheChosenOneIsGone() throws Exception {
        fixture.pass(Duration.ofHours(25));
        desk.atMeta.has("back", "en", Category.UTILITY, Status.DISABLED, "Hi {{first_name}}, order {{order}} is here.");
        desk.templates.sync();
        desk.contacts.consent(fixture.ana.id(), "service", true, "form", null, "Ruth");
        fixture.breathe();

        assertThat(typed().language()).isEqualTo("es");
    }

    @Test
    void offersNoneThatWantsAPlaceAboveItsText() throws Exception {
        desk.atMeta.put(
                "linked",
                "en",
                Category.UTILITY,
                Status.APPROVED,
                new Wording(new Header("LOCATION", null), "Here we are.", null, List.of(), Map.of()));
        desk.templates.sync();
        fixture.pass(Duration.ofHours(25));

        assertThat(names()).doesNotContain("linked");
    }

    @Test
    void saysSoWhenTheTemplatesCannotBeRead() {
        var breaking = new BreakingInbox(desk.inbox);
        var other = fixture.over(breaking);
        other.open(id);
        breaking.broken = true;
        fixture.pass(Duration.ofHours(25));

        assertThat(fixture.heard.all).contains("thread.problem.templates");
        other.close();
    }

    @Test
    void knowsNothingOfAConversationThatIsNotThere() {
        assertThat(desk.inbox.templates(UUID.randomUUID())).isEqualTo(new TemplateOffers(true, List.of()));
    }
}
