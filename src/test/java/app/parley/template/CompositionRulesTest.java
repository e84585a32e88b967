package app.parley.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionRulesTest {
    private static List<String> faultyFields(Wording wording) {
        return CompositionRules.faults(new Composition("visit", "es", Category.UTILITY, wording)).stream()
                .map(Fault::field)
                .distinct()
                .toList();
    }

    private static Wording body(String body) {
        return new Wording(null, body, null, List.of(), examples(body));
    }

    private static Map<Slot, String> examples(String body) {
        var examples = new HashMap<Slot, String>();
        Wording.names(body).forEach(name -> examples.put(new Slot(Part.BODY, name), "x"));
        return examples;
    }

    private static Wording buttons(Button... buttons) {
        var examples = new HashMap<Slot, String>();
        for (int i = 0; i < buttons.length; i++) {
            examples.put(new Slot(Part.BUTTON, String.valueOf(i)), "x");
        }
        return new Wording(null, "We are open.", null, Arrays.asList(buttons), examples);
    }

    @Test
    void takesAWholeTemplate() {
        assertThat(faultyFields(TemplateFixture.reminder())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello {{1}}, see you on {{2}} then.",
                "Hello {{first_name}}, welcome.",
                "No variable at all",
                "A { brace and a } brace",
                "Hello {{ 1 }}, welcome."
            })
    void takesABody(String body) {
        assertThat(faultyFields(body(body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{{1}}, welcome",
                "Welcome {{1}}",
                "Hello {{1}} {{2}} welcome",
                "Hello {{1}}{{2}} welcome",
                "Hello {{2}}, welcome",
                "Hello {{1}}, welcome on {{3}} then",
                "Hello {{1}}, welcome on {{day}} then",
                "Hello {{First}}, welcome",
                "Hello {{first name}}, welcome",
                "Hello {{, welcome",
                "Hello {{}}, welcome",
                "Hello {{{1}}}, {{ welcome"
            })
    void refusesABody(String body) {
        assertThat(faultyFields(body(body))).contains("body");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(faultyFields(body("👋".repeat(1024)))).isEmpty();
        assertThat(faultyFields(body("👋".repeat(1025)))).containsExactly("body");
    }

    @Test
    void wantsAnExampleOfEveryVariable() {
        var wording = new Wording(
                Header.words("About {{1}} today"),
                "Hello {{1}}, welcome.",
                null,
                List.of(new Button(Button.URL, "See", "https://shop.example/{{1}}")),
                Map.of(new Slot(Part.BODY, "1"), " "));

        assertThat(faultyFields(wording)).containsExactly("example.header:1", "example.body:1", "example.button:0");
    }

    @ParameterizedTest
    @CsvSource({
        "'', footer",
        "'{{1}} inside', footer",
        "'two\nlines', footer",
        "'fine', ''",
    })
    void looksAtTheFooter(String footer, String field) {
        var wording = new Wording(null, "We are open.", footer, List.of(), Map.of());

        assertThat(faultyFields(wording)).isEqualTo(field.isEmpty() ? List.of() : List.of(field));
    }

    @Test
    void takesOneVariableInTheHeader() {
        var examples = Map.of(new Slot(Part.HEADER, "1"), "a", new Slot(Part.HEADER, "2"), "b");

        assertThat(faultyFields(
                        new Wording(Header.words("{{1}} and {{2}}"), "We are open.", null, List.of(), examples)))
                .containsExactly("header");
        assertThat(faultyFields(new Wording(new Header("IMAGE", null), "We are open.", null, List.of(), Map.of())))
                .containsExactly("header");
    }

    @ParameterizedTest
    @CsvSource({
        "QUICK_REPLY, Yes, , true",
        "QUICK_REPLY, '', , false",
        "QUICK_REPLY, a text of twenty-six letters, , false",
        "URL, See, https://shop.example/a, true",
        "URL, See, https://shop.example/{{1}}, true",
        "URL, See, https://shop.example/{{1}}/more, false",
        "URL, See, javascript:alert(1), false",
        "URL, See, , false",
        "PHONE_NUMBER, Call, +34600111222, true",
        "PHONE_NUMBER, Call, six hundred, false",
        "COPY_CODE, Copy, , true",
        "FLOW, Book, 1, false"
    })
    void looksAtEachButton(String type, String text, String value, boolean good) {
        assertThat(faultyFields(buttons(new Button(type, text, value))).contains("buttons.0"))
                .isEqualTo(!good);
    }

    @Test
    void countsButtonsOfAKind() {
        var reply = new Button(Button.QUICK_REPLY, "Yes", null);
        var link = new Button(Button.URL, "See", "https://shop.example");

        assertThat(faultyFields(buttons(Collections.nCopies(11, reply).toArray(Button[]::new))))
                .containsExactly("buttons");
        assertThat(faultyFields(buttons(link, link, link))).containsExactly("buttons");
        assertThat(faultyFields(buttons(link, link, reply))).isEmpty();
    }

    @Test
    void isQuickWithAnythingAStrangerSends() {
        assertThat(faultyFields(body("{{".repeat(200_000)))).contains("body");
        assertThat(faultyFields(body("{{1}}".repeat(100_000)))).contains("body");
    }
}
