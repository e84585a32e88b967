package app.parley.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class ProseTest extends WindowTest {
    private static final List<String> PIECES = List.of(
            "שלום",
            "مرحباً",
            "التنورة السوداء",
            "hello",
            "4,50 €",
            "?",
            "!",
            ", ",
            "\n",
            "😊",
            "👩‍👩‍👧",
            "你好",
            "(",
            ")",
            "नमस्ते",
            "\0",
            "‮");

    private static String anything(Random random, int pieces) {
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @Test
    void wrapsAnyMixtureOfScriptsWithinItsWidth() {
        var random = new Random(74065);
        var root = show(400, 400, VBox::new);
        for (int i = 0; i < 300; i++) {
            var text = anything(random, 1 + random.nextInt(20));
            double width = 80 + random.nextInt(240);
            var drawn = fx(() -> {
                var prose = Prose.of(text);
                prose.setMaxWidth(width);
                root.getChildren().setAll(prose);
                root.applyCss();
                root.layout();
                return prose.getHeight();
            });
            assertThat(drawn).as(text).isPositive();
        }
    }

    @Test
    void growsWithWhatItSaysAndCanSaySomethingElse() {
        var root = show(300, 400, VBox::new);
        double[] heights = fx(() -> {
            var prose = Prose.of("مرحباً");
            root.getChildren().setAll(prose);
            root.applyCss();
            root.layout();
            double one = prose.getHeight();
            prose.setText("مرحباً، هل التنورة السوداء الطويلة متوفرة بمقاس كبير؟ أريدها قبل يوم الجمعة إن أمكن.");
            root.layout();
            double more = prose.getHeight();
            prose.setText("Hello");
            root.layout();
            return new double[] {one, more, prose.getHeight()};
        });
        assertThat(heights[1]).isGreaterThan(heights[0] * 1.8);
        assertThat(heights[2]).isLessThan(heights[1]);
    }

    @Test
    void drawsAnEndlessTextSoonEnoughToBeUsed() {
        var root = show(300, 400, VBox::new);
        fx(() -> {
            root.getChildren().setAll(Prose.of("مرحباً ".repeat(20_000)), Prose.of("x".repeat(100_000)));
            root.applyCss();
            root.layout();
            return true;
        });
    }

    @Test
    void aFieldTakesWhateverIsTyped() {
        var root = show(300, 400, VBox::new);
        var random = new Random(3);
        var field = fx(() -> {
            var area = new TextArea();
            Directions.follow(area);
            root.getChildren().setAll(area);
            return area;
        });
        for (int i = 0; i < 15; i++) {
            var text = anything(random, 30).replace("\0", "");
            fx(() -> {
                field.setText(text);
                root.applyCss();
                root.layout();
                field.selectAll();
                root.layout();
                return true;
            });
        }
        String typed = fx(field::getText);
        assertThat(typed).isNotEmpty();
    }
}
