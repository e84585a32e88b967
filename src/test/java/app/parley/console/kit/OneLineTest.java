package app.parley.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class OneLineTest extends WindowTest {
    /// What is drawn, and how wide.
    private record Drawn(String text, double width, NodeOrientation direction) {}

    private Drawn drawn(double room, String words) {
        var root = show(400, 100, HBox::new);
        return fx(() -> {
            var line = new OneLine("words");
            line.setText("something that stood there before");
            line.setMaxWidth(room);
            root.getChildren().setAll(line);
            root.applyCss();
            root.layout();
            line.setText(words);
            root.layout();
            var text = (Text) line.getChildrenUnmodifiable().getFirst();
            return new Drawn(text.getText(), text.getLayoutBounds().getWidth(), line.getNodeOrientation());
        });
    }

    @Test
    void showsAllThatHasRoom() {
        assertThat(drawn(300, "Ana Souza").text()).isEqualTo("Ana Souza");
    }

    @Test
    void endsWithAnEllipsisWithinItsRoomWhateverIsWritten() {
        for (var words : List.of(
                "Do you still have the red rain coat in size 42, and would it be here by Friday?",
                "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiWWWWWWWWWWWWWWWWWWWWW",
                "WWWWWWWWWWWWWWWWWWWWWiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii",
                "مرحباً، هل التنورة السوداء الطويلة متوفرة بمقاس كبير؟ أريدها قبل يوم الجمعة إن أمكن.",
                "😊😊😊😊😊😊😊😊😊😊😊😊😊😊😊😊😊😊😊😊😊😊",
                "x".repeat(100_000))) {
            var drawn = drawn(150, words);
            assertThat(drawn.text()).as(words).endsWith("…");
            assertThat(words).startsWith(drawn.text().substring(0, drawn.text().length() - 1));
            assertThat(drawn.width()).as(words).isBetween(60.0, 150.0);
        }
    }

    @Test
    void showsAnEllipsisAloneWhereThereIsHardlyAnyRoom() {
        assertThat(drawn(12, "Ana Souza").text()).isEqualTo("…");
        assertThat(drawn(0, "Ana Souza").text()).isEqualTo("…");
    }

    @Test
    void cutsNoLetterInTwo() {
        for (int room = 20; room < 120; room++) {
            var text = drawn(room, "😊😊😊😊😊😊😊😊😊").text();
            assertThat(text.codePoints().filter(each -> Character.getType(each) == Character.SURROGATE))
                    .isEmpty();
        }
    }

    @Test
    void runsAsItsWordsDo() {
        assertThat(drawn(150, "مرحباً").direction()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        assertThat(drawn(150, "Hello").direction()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }
}
