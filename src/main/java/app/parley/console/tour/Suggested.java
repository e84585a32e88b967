package app.parley.console.tour;

import app.parley.console.Desks;
import app.parley.desk.wording.WordingDesk;
import app.parley.desk.wording.WordingShown;
import app.parley.desk.wording.Wordings;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// A shop with a model that finds words.
final class Suggested {
    private Suggested() {}

    static Desks desks(Desks shop) {
        return shop.with(Staged.desk(
                WordingDesk.class, shop.wording(), Map.of("toOne", _ -> replies(), "toMany", _ -> templates())));
    }

    private static Wordings replies() {
        return new Wordings.Some(List.of(
                new WordingShown("más corta", "¡Hola, Lucía! Te guardamos el abrigo hasta el sábado. 😊", List.of()),
                new WordingShown(
                        "pregunta al final",
                        "¡Hola, Lucía! Claro que sí, te guardamos el abrigo hasta el sábado. ¿Prefieres pasar por la"
                                + " tienda o que te lo enviemos?",
                        List.of()),
                new WordingShown(
                        "nombra un precio",
                        "¡Hola, Lucía! Te guardamos el abrigo hasta el sábado por 139 €.",
                        List.of("No source for: 139 €"))));
    }

    private static Wordings templates() {
        return new Wordings.Some(List.of(
                new WordingShown(
                        "warm",
                        "Hi {{first_name}}, good news: the winter coats are here! Shall we keep one for you?",
                        List.of()),
                new WordingShown(
                        "begins with the name",
                        "{{first_name}}, the new winter coats have arrived.",
                        List.of("A variable stands neither first nor last."))));
    }

    /// Words are wished for, and found.
    static Consumer<Place> toOne() {
        return place -> {
            place.focus(".composer-field").pressControl(KeyCode.G).rest();
            place.type("le guardamos el abrigo hasta el sábado").press(KeyCode.ENTER);
        };
    }

    /// What stands is to be put otherwise.
    static Consumer<Place> otherwise() {
        return place -> {
            place.focus(".composer-field").type("Claro, te guardamos el abrigo hasta el sábado.");
            place.pressControl(KeyCode.G).rest();
            place.type("1");
        };
    }

    static Consumer<Place> toMany() {
        return place -> {
            place.workplace().open("templates");
            place.press(KeyCode.N).rest();
            place.focus("#templates-language").type("en");
            place.focus("#templates-suggest").press(KeyCode.SPACE).rest();
            place.type("the winter coats have come").press(KeyCode.ENTER);
        };
    }
}
