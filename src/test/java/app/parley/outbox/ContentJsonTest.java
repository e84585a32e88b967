package app.parley.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a message consists of survives its column.
class ContentJsonTest {
    private static final OwnFile PICTURE = new OwnFile("ab".repeat(32), "image/png", 1234, "boots.png");

    static List<Content> everyKind() {
        return List.of(
                new Content.Text("Olá \"Inês\"\n🙂"),
                new Content.Template("back_in_stock", "es", List.of(new Content.Parameter(null, "Ana"))),
                new Content.Template(
                        "sale",
                        "pt_BR",
                        new Content.Heading.Attached(FileKind.IMAGE, PICTURE),
                        List.of(new Content.Parameter("name", "Ana")),
                        List.of(new Content.ButtonValue(1, Content.ButtonValue.Kind.COUPON, "SAVE20"))),
                new Content.Template("back_in_stock", "es", List.of())
                        .reading(new Content.Said("Boots", "They are here.", null, List.of("Keep them"))),
                new Content.Template(
                        "note",
                        "en",
                        new Content.Heading.Words(new Content.Parameter("who", "Bo")),
                        List.of(),
                        List.of()),
                new Content.File(FileKind.IMAGE, PICTURE, "The blue ones"),
                new Content.File(FileKind.AUDIO, new OwnFile("cd".repeat(32), "audio/ogg", 9, null), null),
                new Content.Place(40.41, -3.7, "Shop", null),
                new Content.People(List.of(new Content.Card("Ana Gil", List.of("+34 600 111 222")))),
                new Content.Reaction("wamid.X", "👍"),
                new Content.Reaction("wamid.X", null),
                interactive(new Action.Buttons(List.of(new Action.Button("1", "Yes")))),
                interactive(new Action.Menu(
                        "Sizes", List.of(new Action.Section(null, List.of(new Action.Row("s", "Small", null)))))),
                interactive(new Action.Link("Open", "https://example.org/a?b=c")),
                interactive(new Action.AskForPhone()));
    }

    private static Content interactive(Action action) {
        return new Content.Interactive("Which one?", "Boots", null, action);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void comesBackAsItWas(Content content) {
        assertThat(ContentJson.read(ContentJson.write(content))).isEqualTo(content);
    }

    @Test
    void readsWhatWasKeptBeforeThereWereFiles() {
        assertThat(ContentJson.read("{\"text\":{\"body\":\"Hi\"},\"template\":null}"))
                .isEqualTo(new Content.Text("Hi"));
        assertThat(ContentJson.read("{\"text\":null,\"template\":{\"name\":\"n\",\"language\":\"es\",\"body\":"
                        + "[{\"name\":null,\"text\":\"Ana\"}]}}"))
                .isEqualTo(new Content.Template("n", "es", List.of(new Content.Parameter(null, "Ana"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "null", "{}", "{\"odd\":{}}", "{\"text\":1}", "{\"text\":{\"body\":\"a\"},\"file\":{}}"
            })
    void saysThatItIsNoneOfOurs(String json) {
        assertThatThrownBy(() -> ContentJson.read(json)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wordsAreChangedOnlyWhereThereAreWords() {
        assertThat(new Content.File(FileKind.IMAGE, PICTURE, null).reworded("New"))
                .isEqualTo(new Content.File(FileKind.IMAGE, PICTURE, "New"));
        assertThat(new Content.Place(1, 2, null, null).reworded("New")).isNull();
        assertThat(everyKind())
                .allSatisfy(content -> assertThat(content.pieces()).doesNotContainNull());
    }
}
