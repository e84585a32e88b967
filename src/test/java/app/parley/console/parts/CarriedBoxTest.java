package app.parley.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.console.kit.WindowTest;
import app.parley.desk.approvals.Carried;
import app.parley.desk.thread.Details;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarriedBoxTest extends WindowTest {
    private String words(@Nullable Carried carried) {
        show(400, 300, () -> {
            var box = new CarriedBox();
            box.show(look, carried);
            return box;
        });
        var all = new StringBuilder();
        robot.lookup(".carried *").queryAll().forEach(node -> {
            if (node instanceof Labeled label) {
                all.append(label.getText()).append('\n');
            } else if (node instanceof Text text) {
                all.append(text.getText()).append('\n');
            }
        });
        return all.toString();
    }

    @Test
    void saysWhatGoesOut() {
        assertThat(words(new Carried("document", "bill.pdf", 2049L, null))).contains("bill.pdf", "Document", "3 kB");
        assertThat(words(new Carried("image", null, 10L, null))).contains("Picture");
        assertThat(words(new Carried("reaction", null, null, new Details.Reaction("🙂"))))
                .contains("Reacts 🙂");
        assertThat(words(new Carried("location", null, null, new Details.Place(1.5, 2.5, "Lúa", null))))
                .contains("Lúa", "1.50000, 2.50000");
        assertThat(words(new Carried(
                        "interactive", null, null, new Details.Offer("Sale", null, List.of("Yes", "No"), null))))
                .contains("Sale", "Yes", "No");
    }

    @Test
    void takesNoRoomWhereThereIsNothing() {
        assertThat(words(null)).isEmpty();
    }
}
