package app.parley.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.Background;
import app.parley.console.kit.Hands;
import app.parley.console.kit.Heard;
import app.parley.desk.DeskFixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class PaletteViewModelTest {
    private final DeskFixture desk = new DeskFixture();
    private final Hands hands = new Hands(DeskFixture.NOON);
    private final List<String> ran = new ArrayList<>();
    private final PaletteViewModel palette = new PaletteViewModel(
            desk.inbox,
            Background.direct(hands),
            new Heard(),
            () -> DeskFixture.RUTH,
            line -> entry(line.name(), "Conversation"));

    PaletteViewModelTest() {
        palette.open(List.of(entry("Configuración", "Pantalla"), entry("To approve", "Screen")));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private PaletteEntry entry(String title, String detail) {
        return new PaletteEntry(Feather.USER, title, detail, "", () -> ran.add(title));
    }

    private List<String> titles() {
        return palette.found().stream().map(PaletteEntry::title).toList();
    }

    @Test
    void offersEverythingBeforeAnythingIsTyped() {
        assertThat(titles()).containsExactly("Configuración", "To approve");
    }

    @Test
    void findsByPartsOfWordsWithoutAccents() {
        palette.type("CONFIGURACION pan");
        assertThat(titles()).containsExactly("Configuración");
    }

    @Test
    void findsPeopleOnceTheTypingPauses() {
        desk.says(desk.contact("Ana Gíl", "34600000001"), "Hello");
        palette.type("ana");
        assertThat(titles()).isEmpty();

        hands.passMillis(120);

        assertThat(titles()).containsExactly("Ana Gíl");
    }

    @Test
    void dropsAnAnswerToWordsThatAreNoLongerThere() {
        desk.says(desk.contact("Ana", "34600000001"), "Hello");
        palette.type("ana");
        palette.type("approve");
        hands.passMillis(500);

        assertThat(titles()).containsExactly("To approve");
    }

    @Test
    void findsNothingForNonsenseAndDoesNotFail() {
        for (var typed : List.of("\0", "%_\\", "'; drop table contacts;", "x".repeat(100_000), "🙂‮")) {
            palette.type(typed);
            hands.passMillis(200);
            assertThat(titles()).isEmpty();
        }
    }
}
