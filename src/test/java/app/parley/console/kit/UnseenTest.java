package app.parley.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class UnseenTest {
    private final Region first = new Region();
    private final Region second = new Region();
    private final Region third = new Region();
    private final Region fourth = new Region();
    private final VBox pane = new VBox(first, second, third, fourth);

    @Test
    void leavesOutWhatIsHiddenUntilItIsShown() {
        Controls.shown(second, false);
        Unseen.leaveOut(pane, first, second);
        assertThat(pane.getChildren()).containsExactly(first, third, fourth);
        Controls.shown(second, true);
        Controls.shown(second, false);
        Controls.shown(second, true);
        assertThat(pane.getChildren()).containsExactly(first, second, third, fourth);
    }

    @Test
    void bringsPartsBackToTheirPlaceInWhateverOrderTheyAreShown() {
        List.of(first, second, fourth).forEach(part -> Controls.shown(part, false));
        Unseen.leaveOut(pane, first, second, fourth);
        for (var part : List.of(fourth, second, first)) {
            Controls.shown(part, true);
        }
        assertThat(pane.getChildren()).containsExactly(first, second, third, fourth);
    }

    @Test
    void unfoldsAPaneInFramesAndLeavesOutWhatIsHidden() {
        var frames = new ArrayList<Runnable>();
        var background = new Background(Runnable::run, frames::add, (_, _) -> {});
        Controls.shown(third, false);
        background.unfold(pane);
        assertThat(pane.getChildren()).isEmpty();
        Controls.shown(third, true);
        frames.forEach(Runnable::run);
        assertThat(pane.getChildren()).containsExactly(first, second, third, fourth);
    }
}
