package app.parley.desk.templates;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.desk.DeskFixture;
import app.parley.template.Category;
import app.parley.template.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesDeskTest {
    private final DeskFixture shop = new DeskFixture();
    private final TemplatesDesk desk = shop.templatesDesk;

    @AfterEach
    void close() {
        shop.close();
    }

    private static TemplateWords words(String body, VariableWords... variables) {
        return new TemplateWords(
                "order_ready",
                "en",
                "utility",
                "Your order",
                body,
                "Reply to ask",
                List.of(new ButtonWords("QUICK_REPLY", "Thank you", null)),
                List.of(variables));
    }

    private static VariableWords named(String example, String field) {
        return new VariableWords("body", "first_name", example, field);
    }

    private static List<String> fields(Written written) {
        return ((Written.Faulty) written)
                .faults().stream().map(Written.Fault::field).toList();
    }

    @Test
    void givesANewTemplateToMetaAndShowsItAsInReview() {
        var told = new ArrayList<String>();
        desk.listen(() -> told.add("changed"));

        var written = desk.create(words("Hello {{first_name}}, it is ready.", named("Ana", "first_name")));

        assertThat(written).isInstanceOf(Written.Done.class);
        assertThat(told).isNotEmpty();
        assertThat(desk.all().all()).singleElement().satisfies(shown -> {
            assertThat(shown.status()).isEqualTo("pending");
            assertThat(shown.editable()).isFalse();
            assertThat(shown.words())
                    .isEqualTo(words("Hello {{first_name}}, it is ready.", named("Ana", "first_name")));
        });
    }

    @Test
    void saysWhichFieldIsWrongAndAsksMetaNothing() {
        shop.atMeta.trouble = "Meta was asked.";

        assertThat(fields(desk.create(words("Hello {{first_name}}, it is ready."))))
                .containsExactly("example.body:first_name");
        assertThat(fields(desk.create(words("{{first_name}} is ready.", named("Ana", null)))))
                .containsExactly("body");
        assertThat(desk.all().all()).isEmpty();
    }

    @Test
    void tellsWhyMetaRefused() {
        shop.atMeta.trouble = "WhatsApp is busy.";

        assertThat(desk.create(words("It is ready."))).isEqualTo(new Written.Refused("WhatsApp is busy."));
        assertThat(desk.sync()).isEqualTo("WhatsApp is busy.");
    }

    @Test
    void changesOnlyWhatFillsAVariableWithoutAskingMeta() throws Exception {
        shop.atMeta.has("hello", "en", Category.UTILITY, Status.APPROVED, "Hello {{first_name}}, welcome.");
        assertThat(desk.sync()).isEmpty();
        var shown = desk.all().all().getFirst();
        shop.atMeta.trouble = "Meta was asked.";

        var before = shown.words();
        var bound = new TemplateWords(
                before.name(),
                before.language(),
                before.category(),
                before.header(),
                before.body(),
                before.footer(),
                before.buttons(),
                List.of(named("", "first_name")));

        assertThat(desk.edit(shown.id(), bound)).isEqualTo(new Written.Done(shown.id()));
        assertThat(desk.all().all().getFirst().words().variables()).containsExactly(named("", "first_name"));
    }

    @Test
    void deletesItInAllItsLanguages() {
        shop.atMeta.has("hello", "en", Category.UTILITY, Status.APPROVED, "Hello.");
        shop.atMeta.has("hello", "es", Category.UTILITY, Status.APPROVED, "Hola.");
        desk.sync();

        var first = desk.all().all().getFirst();
        assertThat(desk.delete(first.id())).isEqualTo(new Written.Done(first.id()));

        assertThat(desk.all().all()).isEmpty();
        assertThat(desk.delete(first.id())).isInstanceOf(Written.Missing.class);
    }

    @Test
    void missesWhatNeverWas() {
        assertThat(desk.edit(new UUID(1, 1), words("It is ready."))).isInstanceOf(Written.Missing.class);
    }

    @Test
    void readsWhatIsWrittenWithExamplesInThePlaceOfVariables() {
        var reading = desk.read(words("Hello {{first_name}}, {{what}} is ready.", named("Ana", null)));

        assertThat(reading.body()).isEqualTo("Hello Ana, {{what}} is ready.");
        assertThat(reading.variables())
                .containsExactly(named("Ana", null), new VariableWords("body", "what", "", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "{{", "{{}}", "}}{{", "{{1}}{{x}}", "‮مرحبا {{x}}", "$1 \\ ${x}", "\n\n\n\n\n", "x"})
    void readsAndRefusesOrTakesWhateverIsTyped(String typed) {
        for (var body : List.of(typed, typed.repeat(30_000 / typed.length()))) {
            var hostile = new TemplateWords(
                    body,
                    body,
                    body,
                    body,
                    body,
                    body,
                    List.of(new ButtonWords(body, body, body)),
                    List.of(named(body, body)));
            assertThat(desk.read(hostile).body()).isNotNull();
            assertThat(desk.create(hostile)).isInstanceOf(Written.Faulty.class);
            assertThat(desk.all().all()).isEmpty();
        }
    }
}
