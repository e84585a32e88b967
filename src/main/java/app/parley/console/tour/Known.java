package app.parley.console.tour;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// What somebody does on the screen of what is known.
final class Known {
    private Known() {}

    private static Place opened(Place place, KeyCode... keys) {
        Stops.at("knowledge", keys).accept(place);
        return place;
    }

    static Consumer<Place> searched(String words, KeyCode... keys) {
        return place -> {
            opened(place).focus("#knowledge-search").type(words).rest();
            for (var key : keys) {
                place.press(key);
            }
        };
    }

    static Consumer<Place> tested(String question) {
        return place -> opened(place).press(KeyCode.T).type(question).rest();
    }

    static void faults(Place place) {
        opened(place, KeyCode.N).focus("#knowledge-kind").press(KeyCode.DOWN);
        place.focus("#knowledge-price").type("1.234");
        place.focus("#knowledge-currency").type("€");
        place.focus("#knowledge-stock").type("-3");
        place.focus("#knowledge-link").type("javascript:alert(1)");
        place.focus("#knowledge-save").press(KeyCode.SPACE);
    }

    static void policy(Place place) {
        opened(place, KeyCode.N)
                .focus("#knowledge-kind")
                .press(KeyCode.DOWN)
                .press(KeyCode.DOWN)
                .press(KeyCode.DOWN);
        place.focus("#knowledge-title").type("Devoluciones y cambios");
    }

    static void rightToLeft(Place place) {
        opened(place, KeyCode.N).type("هل يمكنني إرجاع القميص؟");
        place.focus("#knowledge-answer").type("نعم، خلال 30 يوماً مع البطاقة.");
        place.focus("#knowledge-test").type("هل يمكنني إرجاع القميص؟");
    }

    static void longTexts(Place place) {
        opened(place, KeyCode.N).type("Puedo devolver una prenda ".repeat(8)).focus("#knowledge-answer");
        place.type("Tienes 30 días para devolver o cambiar una prenda sin usar. ".repeat(12));
    }
}
